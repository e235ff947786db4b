import type { Database } from '@database/engine'
import { localDateOf } from '@shared/kernel/local-date'
import type { AgreementTerms } from '@shared/sponsorship/agreement.model'
import type { AidMovement } from '@shared/sponsorship/aid.model'
import type { ShownFeedback } from '@shared/sponsorship/feedback.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { SchoolStage } from '@shared/sponsorship/student.model'
import { listMovementsOf } from './aid.store'
import { listShownFeedback } from './feedback.store'
import { findHoldOf, toPairing } from './pairing.store'

export type StatedPair = {
  number: string
  code: string
  stage: SchoolStage
  terms: AgreementTerms
  custodian: string
  effectiveOn: string
  endedOn: string | null
  movements: AidMovement[]
  feedback: ShownFeedback[]
}

/** Every agreement of a sponsor that ever held; feedback only where consent ③ stands. */
export async function listStatedPairs(
  db: Database,
  sponsorId: SponsorId,
  at: Date,
): Promise<StatedPair[]> {
  const rows = await db
    .selectFrom('agreement')
    .innerJoin('student', 'student.id', 'agreement.student_id')
    .innerJoin('programme', 'programme.id', 'agreement.programme_id')
    .innerJoin('custodian', 'custodian.id', 'programme.custodian_id')
    .leftJoin('agreement_ending', 'agreement_ending.agreement_id', 'agreement.id')
    .select(['agreement.id', 'agreement.number', 'agreement.terms', 'agreement.hold_id'])
    .select(['agreement.effective_at', 'agreement_ending.ended_at'])
    .select(['student.code', 'student.stage', 'custodian.name as custodian'])
    .where('agreement.sponsor_id', '=', sponsorId)
    .where('agreement.effective_at', 'is not', null)
    .orderBy('agreement.effective_at')
    .execute()
  const pairs: StatedPair[] = []
  for (const row of rows) {
    const hold = await findHoldOf(db, row.hold_id, sponsorId)
    const frozen = hold ? (await toPairing(db, hold, at)).frozen : true
    pairs.push({
      number: row.number,
      code: row.code,
      stage: row.stage,
      terms: row.terms,
      custodian: row.custodian,
      effectiveOn: localDateOf(row.effective_at ?? at),
      endedOn: row.ended_at && localDateOf(row.ended_at),
      movements: await listMovementsOf(db, row.id),
      feedback: frozen || row.ended_at ? [] : await listShownFeedback(db, row.id),
    })
  }
  return pairs
}

/** Shown within the year. */
export const feedbackOfYear = (pair: StatedPair, year: number): ShownFeedback[] =>
  pair.feedback.filter(({ shownAt }) => localDateOf(shownAt).startsWith(`${year}-`))
