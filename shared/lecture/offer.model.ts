import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { Point, Road } from './point.model'

export const OfferId = z.uuid().brand<'OfferId'>()
export type OfferId = z.infer<typeof OfferId>

export const OfferStatus = z.enum(['pending', 'accepted', 'declined', 'expired', 'withdrawn'])
export type OfferStatus = z.infer<typeof OfferStatus>

/** 派单: the office asks one lecturer; while it is pending or accepted it holds the lecturer's time and the room. */
export const Offer = z.object({
  id: OfferId,
  lecturerName: z.string(),
  startsAt: Instant,
  status: OfferStatus,
  offeredAt: Instant,
  answerBy: Instant,
  answeredAt: Instant.nullable(),
  reason: z.string().nullable(),
})
export type Offer = z.infer<typeof Offer>

/** An offer as the lecturer reads it before answering. */
export const MyOffer = z.object({
  id: OfferId,
  bookingId: z.uuid(),
  lectureTitle: z.string(),
  hostName: z.string(),
  venue: z.string(),
  room: z.string(),
  point: Point.nullable(),
  /** How far it is, and from where; `null` while that is unknown. */
  road: Road.nullable(),
  startsAt: Instant,
  endsAt: Instant,
  audienceHeads: z.int(),
  equipment: z.string(),
  /** The host's contact; whole once accepted, masked before. */
  contactName: z.string(),
  contactPhone: z.string(),
  officePhone: z.string().nullable(),
  status: OfferStatus,
  answerBy: Instant,
  reason: z.string().nullable(),
  /** The booking was called off or already given. */
  isOver: z.boolean(),
  /** Parents may come: there is a door with a picture. */
  isPublic: z.boolean(),
  /** Which talk of the lecturer's month this would be, and their own limit. */
  talksThisMonth: z.int(),
  monthlyLimit: z.int(),
  /** The talk before or after it on the same day, for the road between. */
  neighbours: z.array(z.object({ startsAt: Instant, endsAt: Instant, venue: z.string() })),
})
export type MyOffer = z.infer<typeof MyOffer>
