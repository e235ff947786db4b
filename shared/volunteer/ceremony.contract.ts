import * as z from 'zod'
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
import { CEREMONY_OFFICES } from './ceremony.rules'
import {
  checkInRefusalMessages,
  closeRefusalMessages,
  makeUpRefusalMessages,
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
          .max(200, '一场仪式最多 200 人，请分两场'),
      }),
    )
    .output(Ceremony)
    .errors(refusals(planRefusalMessages)),

  /** Mark one name of the roll as present, or take the mark back. */
  callRoll: writes(CEREMONY_OFFICES)
    .input(command({ ceremonyId: CeremonyId, volunteerId: VolunteerId, present: z.boolean() }))
    .output(RollEntry)
    .errors(refusals({ CEREMONY_OVER, NOT_OPEN_YET, UNDERTAKING_WITHDRAWN })),

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
