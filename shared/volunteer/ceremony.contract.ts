import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, personName, Reason } from '@shared/kernel/text'
import {
  Ceremony,
  CeremonyId,
  CeremonyRoll,
  CheckInCode,
  Invitation,
  RollEntry,
} from './ceremony.model'
import { CEREMONY_OFFICES, MOST_PEOPLE } from './ceremony.rules'
import {
  checkInRefusalMessages,
  closeRefusalMessages,
  makeUpRefusalMessages,
  photoRefusalMessages,
  planRefusalMessages,
} from './ceremony.wording'
import { VolunteerId } from './volunteer.model'

const { CEREMONY_OVER, NOT_OPEN_YET, UNDERTAKING_WITHDRAWN } = checkInRefusalMessages

export const ceremonyContract = {
  /** Ceremonies in the caller's jurisdiction, the latest first. */
  list: reads(CEREMONY_OFFICES).input(query(PageQuery)).output(pageOf(Ceremony)),

  /** One ceremony with its roll. */
  get: reads(CEREMONY_OFFICES)
    .input(query({ ceremonyId: CeremonyId }))
    .output(CeremonyRoll),

  /** Invite people who wait for their oath; the oath text in force there is the one they will swear. */
  plan: writes(CEREMONY_OFFICES)
    .input(
      command({
        committeeId: CommitteeId,
        startsAt: Instant,
        place: line('地点', { min: 2, max: 60 }),
        leaderName: personName('领誓人'),
        volunteerIds: z
          .array(VolunteerId, '请选择参加宣誓的人')
          .min(1, '请至少选一位参加宣誓的人')
          .max(MOST_PEOPLE, `一场仪式最多 ${MOST_PEOPLE} 人，请分两场`),
      }),
    )
    .output(Ceremony)
    .errors(refusals(planRefusalMessages)),

  /** Mark one name of the roll as present, or take the mark back. */
  callRoll: writes(CEREMONY_OFFICES)
    .input(command({ ceremonyId: CeremonyId, volunteerId: VolunteerId, present: z.boolean() }))
    .output(RollEntry)
    .errors(refusals({ CEREMONY_OVER, NOT_OPEN_YET, UNDERTAKING_WITHDRAWN })),

  /** Mark many names at once; several tellers may, and each name is marked once. */
  callMany: writes(CEREMONY_OFFICES)
    .input(
      command({
        ceremonyId: CeremonyId,
        volunteerIds: z
          .array(VolunteerId, '请选择到场的人')
          .min(1, '请选择到场的人')
          .max(MOST_PEOPLE, `一次最多点 ${MOST_PEOPLE} 人`),
      }),
    )
    .output(
      z.object({
        marked: z.int(),
        /** Others have called them before. */
        already: z.int(),
        /** They have taken an undertaking back and cannot swear. */
        unwilling: z.int(),
      }),
    )
    .errors(refusals({ CEREMONY_OVER, NOT_OPEN_YET })),

  /** A picture for the ceremony's file; nobody has to take one. */
  addPhoto: writes(CEREMONY_OFFICES)
    .input(command({ ceremonyId: CeremonyId, fileId: FileId }))
    .output(z.object({ photos: z.int() }))
    .errors(refusals(photoRefusalMessages)),

  /** V-09: who was absent has sworn since, before a witness; a new member is enrolled by it. */
  makeUp: writes(CEREMONY_OFFICES)
    .input(
      command({
        ceremonyId: CeremonyId,
        volunteerId: VolunteerId,
        swornOn: LocalDate,
        place: line('地点', { min: 2, max: 60 }),
        leaderName: personName('领誓人'),
        witnessName: personName('见证人'),
      }),
    )
    .output(RollEntry)
    .errors(refusals(makeUpRefusalMessages)),

  /** A ceremony as the caller, who is invited to it, sees it. */
  invitation: reads('signedIn')
    .input(query({ ceremonyId: CeremonyId }))
    .output(Invitation),

  /** An invited person checks in by phone with the code of the hall. */
  checkIn: writes('signedIn')
    .input(command({ ceremonyId: CeremonyId, code: CheckInCode }))
    .output(Invitation)
    .errors(refusals(checkInRefusalMessages)),

  /** End it: who is present has sworn, and joining is enrolled with a number; who is absent waits or makes up for it. */
  close: writes(CEREMONY_OFFICES)
    .input(command({ ceremonyId: CeremonyId }))
    .output(z.object({ sworn: z.int(), absent: z.int() }))
    .errors(refusals(closeRefusalMessages)),

  /** Call it off; everybody invited waits for the next one. */
  cancel: writes(CEREMONY_OFFICES)
    .input(command({ ceremonyId: CeremonyId, reason: Reason }))
    .output(Ceremony)
    .errors(refusals({ CEREMONY_OVER })),
}
