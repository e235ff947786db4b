import { recordEvent } from '@cloud/kernel/events'
import { refusalToConclude } from '@shared/sponsorship/publicity.rules'
import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { admitWhenClear } from './admission.store'
import { lockCase, saveStanding } from './case.store'
import { signedIn } from './procedures'
import { findObjection, saveObjection, takeDownNoticesOf } from './publicity.store'
import { supersede } from './verification.store'

/** Upheld, the case goes back to the county's step and a later notice runs its whole time anew. */
export const concludeObjection = signedIn.objection.conclude.handler(
  async ({ input: { objectionId, upheld, result }, context: { db, actor, now }, errors }) => {
    const at = now()

    const raised = await findObjection(db, objectionId)
    const file = raised && (await lockCase(db, raised.student_id, at))
    if (!raised || !file || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()

    const current = await findObjection(db, objectionId)
    const refusal = current && refusalToConclude(current.status)
    if (refusal) throw errors[refusal]()

    const status = upheld ? ('upheld' as const) : ('dismissed' as const)
    await saveObjection(db, objectionId, { status, result, by: actor.personId, at })
    if (upheld && file.status === 'publicized') {
      await takeDownNoticesOf(db, file.studentId, '异议成立，重新核实', at)
      await supersede(db, file.studentId, ['county'], at)
      await saveStanding(db, file.studentId, { status: 'verifying', step: 'county' }, at)
    }
    if (!upheld) await admitWhenClear(db, file.studentId, at)

    await recordEvent(db, {
      topic: 'objection.concluded',
      subject: { kind: 'student', id: file.studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { objectionId, upheld },
    })
    return { objectionId, status }
  },
)
