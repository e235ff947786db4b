import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { line } from '@shared/kernel/text'
import { RosterLine } from './seat.model'

/** How somebody at the door was recognised. */
export const ArrivalWay = z.enum(['scanned', 'listed'])
export type ArrivalWay = z.infer<typeof ArrivalWay>

/** What stands in the picture at the door: a minute and its signature. */
export const DoorCode = z
  .string('请扫会场的二维码')
  .regex(/^[0-9a-z]{1,8}\.[\w-]{16}$/, '这个二维码认不出来，请再扫一次')

/** What the host's screen shows at the door. */
export const Door = z.object({
  /** `null` outside the half hours around the talk. */
  code: z.string().nullable(),
  opensAt: Instant,
  closesAt: Instant,
  /** Adults who have come, of those who hold a seat. */
  arrived: z.int(),
  seated: z.int(),
})
export type Door = z.infer<typeof Door>

/** One answer of the search at the door, masked: nobody pages through who comes. */
export const DoorLine = RosterLine.extend({ arrivedAt: Instant.nullable() })
export type DoorLine = z.infer<typeof DoorLine>

export const DoorWords = line('称呼或手机后四位', { min: 1, max: 12 })
