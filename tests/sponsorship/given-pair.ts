import { randomUUID } from 'node:crypto'
import type { PersonId } from '@shared/account/account.model'
import type {
  AgreementId,
  AgreementTerms,
  CustodianId,
  ProgrammeId,
} from '@shared/sponsorship/agreement.model'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import type { Place } from '../support/builders'
import type { World } from '../support/world'

/** A running programme and the registered body that keeps its money. */
export async function givenProgramme(world: World, county: Pick<Place, 'id'>) {
  const custodianId = randomUUID() as CustodianId
  const programmeId = randomUUID() as ProgrammeId
  await world.db
    .insertInto('custodian')
    .values({
      id: custodianId,
      county_id: county.id,
      name: '慈善服务中心（示例）',
      registration_number: `示例-${custodianId.slice(0, 8)}`,
    })
    .execute()
  await world.db
    .insertInto('programme')
    .values({
      id: programmeId,
      county_id: county.id,
      name: `一对一助学 ${programmeId.slice(0, 6)}`,
      kind: 'fixed',
      status: 'open',
      custodian_id: custodianId,
      reported_students: null,
      source: null,
      created_at: world.now(),
    })
    .execute()
  return { programmeId, custodianId }
}

export const someTerms = (programmeId: ProgrammeId): AgreementTerms => ({
  programmeId,
  help: { kind: 'yearly', amountFen: 120_000 },
  startsOn: '2026-09-01',
  endsOn: '2029-06-30',
  use: '学习和生活用品',
  paymentPath: 'toSchool',
  feedback: '每学期末由班主任反馈一次',
  ending: '毕业、转学或任一方提出时终止',
})

export async function givenHold(
  world: World,
  studentId: StudentId,
  sponsorId: SponsorId,
  facts: { status?: 'active' | 'matched'; slot?: number; expiresAt?: Date } = {},
): Promise<HoldId> {
  const id = randomUUID() as HoldId
  const status = facts.status ?? 'active'
  await world.db
    .insertInto('hold')
    .values({
      id,
      student_id: studentId,
      sponsor_id: sponsorId,
      slot: facts.slot ?? 1,
      status,
      held_at: world.now(),
      expires_at: facts.expiresAt ?? new Date(world.now().getTime() + 7 * 86_400_000),
      extended_at: null,
      closed_at: status === 'active' ? null : world.now(),
    })
    .execute()
  return id
}

/** An agreement of this student with this sponsor, in force or waiting for signatures. */
export async function givenAgreement(
  world: World,
  at: Pick<Place, 'id'>,
  pair: { studentId: StudentId; sponsorId: SponsorId; by: PersonId },
  status: 'signing' | 'effective' = 'effective',
) {
  const { programmeId, custodianId } = await givenProgramme(world, at)
  const holdId = await givenHold(world, pair.studentId, pair.sponsorId, { status: 'matched' })
  const agreementId = randomUUID() as AgreementId
  await world.db
    .insertInto('agreement')
    .values({
      id: agreementId,
      number: `2026-${agreementId.slice(0, 6)}`,
      county_id: at.id,
      hold_id: holdId,
      student_id: pair.studentId,
      sponsor_id: pair.sponsorId,
      programme_id: programmeId,
      template_version: 1,
      terms: JSON.stringify(someTerms(programmeId)),
      status,
      reason: null,
      drawn_by: pair.by,
      drawn_at: world.now(),
      effective_at: status === 'effective' ? world.now() : null,
    })
    .execute()
  return { agreementId, holdId, programmeId, custodianId }
}
