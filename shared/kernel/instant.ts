import * as z from 'zod'

/** A moment on the wire: always UTC, always milliseconds, so equal moments are equal strings. */
export const Instant = z.iso.datetime({ precision: 3, error: '时间写法不对，请重新选择' })
export type Instant = z.infer<typeof Instant>
