import { recordSensitiveRead } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { passDoor } from './look.store'
import { signedIn } from './procedures'
import { findInquiry, toInquiry } from './relation.store'

/** Nobody can ask around without names: three of them, and both looks are written down. */
export const openRelation = signedIn.relation.open.handler(
  async ({ input: { studentId, sponsorId }, context: { db, actor, now }, errors }) => {
    const row = await findInquiry(db, studentId, sponsorId)
    if (!row || !holds(actor, ['townshipReviewer'], row.villagePath)) throw errors.NOT_FOUND()

    const look = { actor, actingAs: 'townshipReviewer' as const, at: now() }
    const passed = await passDoor(db, { ...look, studentId, purpose: 'relation' }, row)
    if ('refusal' in passed) throw errors[passed.refusal]()
    await recordSensitiveRead(db, {
      ...look,
      subject: { kind: 'person', id: row.person_id },
      purpose: '核实利害关系',
    })
    return {
      ...toInquiry(row),
      sponsorName: row.real_name,
      organisation: row.organisation,
      studentName: row.studentName,
      guardianName: row.guardianName,
      closesAt: passed.closesAt.toISOString(),
    }
  },
)
