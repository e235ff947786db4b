import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { AidId } from '@shared/sponsorship/aid.model'
import { atStage, type Line } from '@shared/sponsorship/aid.rules'
import type { EndedAs, Ending, EndReason } from '@shared/sponsorship/ending.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { linesOf, listLines } from './aid.store'

/** Every portion of an agreement with its lines, in one order, so that no line is added meanwhile. */
export async function lockAidsOf(tx: Database, agreementId: AgreementId) {
  const aids = await tx
    .selectFrom('aid')
    .innerJoin('programme', 'programme.id', 'aid.programme_id')
    .select(['aid.id', 'programme.custodian_id'])
    .where('agreement_id', '=', agreementId)
    .orderBy('aid.id')
    .forUpdate('aid')
    .execute()
  const found: {
    aidId: AidId
    custodianId: (typeof aids)[number]['custodian_id']
    lines: Awaited<ReturnType<typeof listLines>>
  }[] = []
  for (const { id, custodian_id } of aids) {
    found.push({ aidId: id, custodianId: custodian_id, lines: await listLines(tx, id) })
  }
  return found
}

export async function insertEnding(
  tx: Database,
  ending: {
    agreementId: AgreementId
    reason: EndReason
    endedAs: EndedAs
    note: string | null
    ungiven: readonly Line[]
    by: PersonId
    at: Date
  },
): Promise<void> {
  const { amountFen, pieces } = atStage(
    ending.ungiven.map((line) => ({ ...line, from: null, to: 'pending' })),
    'pending',
  )
  await tx
    .insertInto('agreement_ending')
    .values({
      agreement_id: ending.agreementId,
      reason: ending.reason,
      ended_as: ending.endedAs,
      note: ending.note,
      ungiven_fen: amountFen,
      ungiven_pieces: pieces,
      ended_by: ending.by,
      ended_at: ending.at,
    })
    .execute()
}

/** Whoever comes back waits anew from today, but ahead of all who never had a sponsor. */
export async function waitAnew(tx: Database, studentId: StudentId, at: Date): Promise<void> {
  await tx
    .updateTable('student')
    .set({ waiting_since: localDateOf(at) })
    .where('id', '=', studentId)
    .execute()
}

/** How it ended, with the account as the ledger has it now: what was underway may have arrived since. */
export async function findEnding(
  db: Database,
  agreementId: AgreementId,
  { forOffice }: { forOffice: boolean },
): Promise<Ending | null> {
  const row = await db
    .selectFrom('agreement_ending')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .executeTakeFirst()
  if (!row) return null
  const lines = linesOf(
    await db
      .selectFrom('aid_movement')
      .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
      .selectAll('aid_movement')
      .where('aid.agreement_id', '=', agreementId)
      .orderBy('aid_movement.id')
      .execute(),
  )
  const [atCustodian, atSchool, signed] = [
    atStage(lines, 'atCustodian'),
    atStage(lines, 'atSchool'),
    atStage(lines, 'signed'),
  ]
  return {
    reason: row.reason,
    endedAs: row.ended_as,
    endedOn: localDateOf(row.ended_at),
    account: {
      signed: { amountFen: signed.amountFen, pieces: signed.pieces },
      underway: {
        amountFen: atCustodian.amountFen + atSchool.amountFen,
        pieces: atCustodian.pieces + atSchool.pieces,
      },
      ungiven: { amountFen: row.ungiven_fen, pieces: row.ungiven_pieces },
    },
    note: forOffice ? row.note : null,
  }
}
