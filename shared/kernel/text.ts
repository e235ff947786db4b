import * as z from 'zod'
import { halfWidth } from './half-width'
import { isWrittenAsName } from './name-letters'
import { printable } from './printable'

/** Characters that show nothing and only break searching: zero-width marks, direction marks. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

const tidy = (text: string): string => printable(text).replace(INVISIBLE, '').trim()

/** A line of text whose errors name the field: `请填写姓名`, `姓名最多 20 个字`. */
export const line = (field: string, { min = 1, max }: { min?: number; max: number }) =>
  z
    .string(`请填写${field}`)
    .transform(tidy)
    .pipe(
      z
        .string()
        .min(1, `请填写${field}`)
        .min(min, `${field}至少写 ${min} 个字`)
        .max(max, `${field}最多 ${max} 个字`),
    )

/** Like `line`, but may be left empty. */
export const optionalLine = (field: string, { max }: { max: number }) =>
  z
    .string(`${field}要写成文字`)
    .transform(tidy)
    .pipe(z.string().max(max, `${field}最多 ${max} 个字`))

/** A person's name: Chinese characters, letters or the middle dot; no digits, no emoji. */
export const personName = (field: string) =>
  line(field, { min: 2, max: 20 }).pipe(
    z.string().refine(isWrittenAsName, `${field}里只写文字，不要数字和表情`),
  )

/** A mainland mobile number however it was typed or pasted: full-width, spaces, dashes, +86. */
export const phone = (field = '手机号') =>
  z
    .string(`请填写${field}`)
    .transform((text) =>
      halfWidth(tidy(text))
        .replace(/[\s-]/g, '')
        .replace(/^\+?86(?=1\d{10}$)/, ''),
    )
    .pipe(
      z
        .string()
        .min(1, `请填写${field}`)
        .regex(/^\d+$/, `${field}只写数字，请再看看`)
        .min(11, `${field}少了几位，应是 11 位，请再看看`)
        .max(11, `${field}多了几位，应是 11 位，请再看看`)
        .regex(/^1[3-9]/, `${field}应以 13 到 19 开头，请再看看`),
    )

/** Why something is sent back, refused or taken down: always said, always shown. */
export const Reason = line('原因', { min: 2, max: 200 })
