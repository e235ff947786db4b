import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'

export const UndertakingId = z.uuid().brand<'UndertakingId'>()
export type UndertakingId = z.infer<typeof UndertakingId>

/** V-05: four separate things one agrees to, each for itself. */
export const UndertakingKind = z.enum(['personalData', 'serviceRisk', 'childProtection', 'unpaid'])
export type UndertakingKind = z.infer<typeof UndertakingKind>

/** Agreeing names the version that was read. */
export const AgreedVersion = z.strictObject({ kind: UndertakingKind, version: z.int().min(1) })
export type AgreedVersion = z.infer<typeof AgreedVersion>

/** Four agreements, none twice: what a form must carry. */
export const AgreedVersions = z
  .array(AgreedVersion, '请把四项承诺逐项看过')
  .refine((agreed) => new Set(agreed.map((one) => one.kind)).size === agreed.length, {
    message: '同一项承诺只能同意一次',
  })
  .refine((agreed) => agreed.length === UndertakingKind.options.length, {
    message: '请把四项承诺逐项看过并同意',
  })

export const Undertaking = z.object({
  id: UndertakingId,
  kind: UndertakingKind,
  version: z.int(),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
})
export type Undertaking = z.infer<typeof Undertaking>
