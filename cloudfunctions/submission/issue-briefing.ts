import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { ISSUERS, numbersAfter, refusalToIssue } from '@shared/submission/briefing.rules'
import {
  countTakenDown,
  findBriefing,
  hasIssued,
  lockBriefing,
  lockSeries,
  saveIssue,
} from './briefing.store'
import { signedIn } from './procedures'

export const issueBriefing = signedIn.briefing.issue.handler(
  async ({ input: { briefingId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const issuedOn = localDateOf(at)
    const year = Number(issuedOn.slice(0, 4))

    // The series is locked before its issue, everywhere in the same order.
    const asked = await findBriefing(db, briefingId)
    const committeeId = asked?.briefing.committee.id
    const series = committeeId && (await lockSeries(db, committeeId))
    const filed = await lockBriefing(db, briefingId)
    if (!filed || !series || !holds(actor, ISSUERS, filed.path)) throw errors.NOT_FOUND()

    const takenDown = await countTakenDown(db, briefingId)
    const refusal = refusalToIssue({ ...filed, takenDown }, series.last, actor, year)
    if (refusal) throw errors[refusal]()

    const numbers = numbersAfter(series.last, year)
    const isFirst = !(await hasIssued(db, committeeId))
    await saveIssue(db, briefingId, { numbers, isFirst, actor, issuedOn })

    await recordEvent(db, {
      topic: 'briefing.issued',
      subject: { kind: 'briefing', id: briefingId },
      committeeId,
      actor,
      at,
      before: filed.status,
      after: numbers,
      payload: { ...numbers },
    })
    const issued = await findBriefing(db, briefingId)
    if (!issued) throw errors.NOT_FOUND()
    return issued.briefing
  },
)
