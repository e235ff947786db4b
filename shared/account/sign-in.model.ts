import * as z from 'zod'
import { halfWidth } from '@shared/kernel/half-width'
import { Instant } from '@shared/kernel/instant'
import { line } from '@shared/kernel/text'

/** The browser's own secret, made when its page opens; whoever knows it collects the ticket. */
export const Nonce = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '请刷新这一页再试')
  .brand<'Nonce'>()
export type Nonce = z.infer<typeof Nonce>

/** The eight digits on the computer's screen, however they are typed. */
export const SignInCode = z
  .string('请输入电脑上的 8 位数字')
  .transform((text) => halfWidth(text).replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{8}$/, '请输入电脑上的 8 位数字'))
  .brand<'SignInCode'>()
export type SignInCode = z.infer<typeof SignInCode>

/** What the browser says it is; shown to the person who is asked to let it in. */
export const Device = line('设备', { max: 60 })

export const PendingSignIn = z.object({ device: z.string(), begunAt: Instant, expiresAt: Instant })
export type PendingSignIn = z.infer<typeof PendingSignIn>

export const SignInState = z.enum(['waiting', 'confirmed', 'refused', 'expired'])
export type SignInState = z.infer<typeof SignInState>
