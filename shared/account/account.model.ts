import * as z from 'zod'
import { CommitteeId, CommitteePath } from '@shared/committee/committee.model'

export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

/** What a person may be at a committee. One person may hold many; each is bound to one committee. */
export const Role = z.enum([
  'sponsor',
  'volunteer',
  'lecturer',
  'correspondent',
  'teacher',
  'villageClerk',
  'schoolVerifier',
  'townshipReviewer',
  'countyOffice',
  'editor',
  'seniorEditor',
  'chiefEditor',
  'assessor',
  'director',
  'partySecretary',
  'administrator',
])
export type Role = z.infer<typeof Role>

export const Grant = z.object({
  role: Role,
  committeeId: CommitteeId,
  committeeName: z.string(),
  path: CommitteePath,
})
export type Grant = z.infer<typeof Grant>

/** Whoever is asking, and what they are where. */
export const Actor = z.object({
  personId: PersonId,
  name: z.string().nullable(),
  phone: z.string().nullable(),
  grants: z.array(Grant),
})
export type Actor = z.infer<typeof Actor>
