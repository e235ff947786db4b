import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, personName } from '@shared/kernel/text'
import { Ceremony } from './ceremony.model'
import { OathStanding } from './collective-oath.model'
import { COLLECTIVE_OATH_OFFICES, OATH_WATCHERS } from './collective-oath.rules'
import { collectivePlanRefusalMessages, recordPastRefusalMessages } from './collective-oath.wording'

const people = (field: string) => z.int(`${field}要填整数`).min(0, `${field}不能小于 0`).nullable()

export const collectiveOathContract = {
  /** V-08: every township at a committee or below it, the most overdue first. */
  list: reads(OATH_WATCHERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.array(OathStanding)),

  /** Call all members of a township together; the text in force there is sworn. */
  plan: writes(COLLECTIVE_OATH_OFFICES)
    .input(
      command({
        committeeId: CommitteeId,
        startsAt: Instant,
        place: line('地点', { min: 2, max: 60 }),
        leaderName: personName('领誓人'),
      }),
    )
    .output(Ceremony)
    .errors(refusals(collectivePlanRefusalMessages)),

  /** Write down one that was held before this register was kept. */
  recordPast: writes(COLLECTIVE_OATH_OFFICES)
    .input(
      command({
        committeeId: CommitteeId,
        heldOn: LocalDate,
        invited: people('应到人数'),
        sworn: people('到场人数'),
      }),
    )
    .output(z.object({ dueOn: LocalDate }))
    .errors(refusals(recordPastRefusalMessages)),
}
