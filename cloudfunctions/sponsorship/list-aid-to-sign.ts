import { atStage } from '@shared/sponsorship/aid.rules'
import { isGuardian } from '@shared/sponsorship/student.rules'
import { linesOf, listAidsOf } from './aid.store'
import { findCase } from './case.store'
import { signedIn } from './procedures'

export const listAidToSign = signedIn.aid.listToSign.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const file = await findCase(db, studentId, now())
    if (!file || !isGuardian(file, actor)) throw errors.NOT_FOUND()
    const byAid = await listAidsOf(db, studentId)
    return [...byAid].flatMap(([aidId, rows]) => {
      const lines = linesOf(rows)
      const waiting = atStage(lines, 'atSchool')
      const done = atStage(lines, 'signed')
      const arrived = rows.filter((row) => row.to_stage === 'atSchool').at(-1)
      const line = lines.at(0)
      const signed = waiting.amountFen + waiting.pieces === 0
      if (!arrived || !line || (signed && done.amountFen + done.pieces === 0)) return []
      const sum = signed ? done : waiting
      const portion =
        line.portion.kind === 'cash'
          ? { kind: 'cash' as const, amountFen: sum.amountFen }
          : { ...line.portion, quantity: sum.pieces, estimatedFen: sum.estimatedFen }
      const last = signed ? rows.at(-1) : arrived
      return [{ aidId, portion, signed, since: (last ?? arrived).happened_on }]
    })
  },
)
