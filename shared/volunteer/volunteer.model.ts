import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { ElderKind, JoinsAs } from './application.model'

export const VolunteerId = z.uuid().brand<'VolunteerId'>()
export type VolunteerId = z.infer<typeof VolunteerId>

/**
 * The seven states of the register (O-05): 待宣誓, 在册, 外出, 暂停, 除名, 退出, 去世. Approved people wait
 * for their oath; only the oath puts them on the register (T-OATH-2).
 */
export const VolunteerStatus = z.enum([
  'awaitingOath',
  'enrolled',
  'away',
  'suspended',
  'struckOff',
  'left',
  'deceased',
])
export type VolunteerStatus = z.infer<typeof VolunteerStatus>

/** What the picture on a member card carries: nobody can guess it. */
export const CardToken = z.uuid('这张码不完整，请再扫一次').brand<'CardToken'>()
export type CardToken = z.infer<typeof CardToken>

/** What a member carries: the number is ours and never an identity card's (MZ/T 061). */
export const VolunteerCard = z.object({
  token: CardToken,
  name: z.string(),
  status: VolunteerStatus,
  memberNumber: z.int(),
  officeName: z.string(),
  villageName: z.string(),
  joinsAs: JoinsAs,
  mainElderKind: ElderKind.nullable(),
  swornOn: LocalDate,
  ceremonyPlace: z.string(),
  oathVersion: z.int(),
  oathBody: z.string(),
  /** The service teams one is in now. */
  teams: z.array(z.string()),
})
export type VolunteerCard = z.infer<typeof VolunteerCard>

/** V-10: all that a stranger who scans a card learns. */
export const VerifiedCard = z.object({
  maskedName: z.string(),
  status: VolunteerStatus,
  joinsAs: JoinsAs,
  officeName: z.string(),
})
export type VerifiedCard = z.infer<typeof VerifiedCard>

/** Someone approved who has not sworn yet, as the office picks them for a ceremony. */
export const AwaitingVolunteer = z.object({
  id: VolunteerId,
  name: z.string(),
  villageName: z.string(),
  approvedOn: LocalDate,
})
export type AwaitingVolunteer = z.infer<typeof AwaitingVolunteer>

/** 在册 and 待宣誓 are counted apart and never added (T-OATH-2). */
export const RegisterTally = z.object({
  officeName: z.string(),
  enrolledElders: z.int(),
  enrolledOrdinary: z.int(),
  awaitingOath: z.int(),
  /** Distinct people in at least one team. */
  peopleInTeams: z.int(),
  /** Places filled in teams: one person in two teams counts twice (人次). */
  teamPlaces: z.int(),
})
export type RegisterTally = z.infer<typeof RegisterTally>

export const ServiceTeam = z.object({
  id: z.uuid(),
  name: z.string(),
  captainPost: z.string(),
  people: z.int(),
})
export type ServiceTeam = z.infer<typeof ServiceTeam>
