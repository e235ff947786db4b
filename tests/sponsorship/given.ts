import { randomUUID } from 'node:crypto'
import { seal } from '@database/seal'
import type { Actor, PersonId } from '@shared/account/account.model'
import { addDays, localDateOf } from '@shared/kernel/calendar'
import { ConsentKind } from '@shared/sponsorship/consent.model'
import type { SponsorForm, SponsorId } from '@shared/sponsorship/sponsor.model'
import {
  type ApplicationForm,
  type StudentId,
  type StudentStatus,
  VerificationLevel,
} from '@shared/sponsorship/student.model'
import { ViewRightId, ViewRole } from '@shared/sponsorship/view.model'
import { LONGEST_RIGHT } from '@shared/sponsorship/view.rules'
import { givenActor, givenCommittee, givenFile, type Place } from '../support/builders'
import type { World } from '../support/world'

/** A valid, invented number: the last sign checks the others. */
export const CREDIT_CODE = '91321282MA1EXAMP0L'

export const aForm = (
  village: Pick<Place, 'id'>,
  school: Pick<Place, 'id'>,
  facts: Partial<ApplicationForm> = {},
): ApplicationForm => ({
  name: '王小明',
  birthMonth: '2016-05',
  stage: 'primary',
  grade: 4,
  schoolId: school.id,
  villageId: village.id,
  guardianName: '王桂英',
  guardianPhone: '13800000009',
  difficulties: ['leftBehind', 'lowIncome'],
  need: { kind: 'yearly', amountFen: 120_000 },
  note: '和奶奶一起生活',
  ...facts,
})

export const aSponsorForm = (county: Pick<Place, 'id'>, signatureId: string) =>
  ({
    kind: 'enterprise',
    organisation: '德龙机械有限公司',
    creditCode: CREDIT_CODE,
    realName: '赵德龙',
    phone: '13800000010',
    countyId: county.id,
    noRelation: true,
    undertakingVersion: 1,
    signatureId,
  }) as SponsorForm

/** The chain a migration lays down for every county; a world begins empty. */
export async function givenChain({ db }: World) {
  await db
    .insertInto('verification_step')
    .values(
      VerificationLevel.options.map((level, at) => ({
        county_id: null,
        position: at + 1,
        level,
        visitors: level === 'school' ? 2 : 0,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A lasting right to look, for half a year, for the one office this person holds. */
export async function givenViewRight(world: World, { personId, grants }: Actor, by: Actor) {
  const [grant] = grants
  if (!grant) throw new Error('nobody without an office looks')
  const id = ViewRightId.parse(randomUUID())
  await world.db
    .insertInto('view_right')
    .values({
      id,
      person_id: personId,
      role: ViewRole.parse(grant.role),
      committee_id: grant.committeeId,
      reason: '办理助学核实',
      granted_by: by.personId,
      granted_at: world.now(),
      until_on: addDays(localDateOf(world.now()), LONGEST_RIGHT),
      revoked_by: null,
      revoked_at: null,
    })
    .execute()
  return id
}

/** County with township, village and school, each staffed and trusted, a director and a guardian. */
export async function givenSponsorshipCounty(world: World) {
  const { db } = world
  await givenChain(world)
  const county = await givenCommittee(db, { level: 'county' })
  const township = await givenCommittee(db, { level: 'township', parent: county, name: '河东镇' })
  const village = await givenCommittee(db, { level: 'village', parent: township })
  const school = await givenCommittee(db, { level: 'township', kind: 'school', parent: county })
  const staff = async (role: Actor['grants'][number]['role'], place: Place, name: string) =>
    givenActor(world, { name, roles: [[role, place]] })
  const director = await staff('director', county, '徐立新')
  const trusted = async (role: ViewRole, place: Place, name: string) => {
    const actor = await staff(role, place, name)
    await givenViewRight(world, actor, director)
    return actor
  }
  return {
    county,
    township,
    village,
    school,
    director,
    teacher: await staff('teacher', school, '李芳'),
    clerk: await trusted('villageClerk', village, '李秀兰'),
    verifier: await trusted('schoolVerifier', school, '周敏'),
    reviewer: await trusted('townshipReviewer', township, '王海涛'),
    office: await trusted('countyOffice', county, '陈志明'),
    guardian: await givenActor(world, { name: '王桂英', phone: '13800000009' }),
  }
}
export type Offices = Awaited<ReturnType<typeof givenSponsorshipCounty>>

export type StudentFacts = {
  status?: StudentStatus
  step?: VerificationLevel
  guardian?: Pick<Actor, 'personId'> | null
  enteredBy?: Pick<Actor, 'personId'>
  consents?: readonly ConsentKind[]
  form?: Partial<ApplicationForm>
  waitingSince?: string
  school?: Place
}

let series = 0

/** A case in any state, written straight into the tables. */
export async function givenStudent(
  world: World,
  at: Place,
  facts: StudentFacts = {},
): Promise<StudentId> {
  const { db } = world
  const studentId = randomUUID() as StudentId
  const status = facts.status ?? 'verifying'
  await givenChain(world)
  const school = facts.school ?? at
  const form = aForm(at, school, facts.form)
  const enteredBy = facts.enteredBy ?? (await givenActor(world))
  const { p3, p4 } = await db
    .selectFrom('committee')
    .select(['p3', 'p4'])
    .where('id', '=', at.id)
    .executeTakeFirstOrThrow()
  series += 1
  const serial = series
  await db
    .insertInto('student')
    .values({
      id: studentId,
      code: `H-2026-${String(serial).padStart(4, '0')}`,
      status,
      step: status === 'verifying' ? (facts.step ?? 'village') : null,
      stage: form.stage,
      grade: form.grade,
      need_kind: form.need.kind,
      need_fen: form.need.kind === 'goods' ? null : form.need.amountFen,
      need_goods: form.need.kind === 'goods' ? form.need.goods : [],
      village_id: at.id,
      school_id: school.id,
      township_id: p4 ?? at.id,
      county_id: p3 ?? at.id,
      guardian_id: facts.guardian?.personId ?? null,
      entered_by: enteredBy.personId,
      entered_as: 'teacher',
      status_since: world.now(),
      waiting_since: facts.waitingSince ?? (status === 'waiting' ? '2026-05-01' : null),
      created_at: world.now(),
    })
    .execute()
  await db
    .insertInto('student_record')
    .values({
      student_id: studentId,
      name: form.name,
      birth_month: form.birthMonth,
      guardian_name: form.guardianName,
      guardian_phone: seal(form.guardianPhone),
      difficulties: form.difficulties,
      note: form.note,
      claim_code: facts.guardian ? null : String(10_000_000 + serial),
    })
    .execute()
  for (const kind of facts.consents ?? ConsentKind.options) {
    await givenConsent(world, studentId, kind, enteredBy.personId)
  }
  return studentId
}

export async function givenConsent(
  world: World,
  studentId: StudentId,
  kind: ConsentKind,
  by: PersonId,
  party: 'guardian' | 'student' = 'guardian',
) {
  const fileId = await givenFile(world, { personId: by } as Actor, 'signature')
  await world.db
    .insertInto('consent_decision')
    .values({
      student_id: studentId,
      kind,
      party,
      answer: 'given',
      version: 1,
      method: 'electronic',
      file_id: fileId,
      entered_by: by,
      decided_at: world.now(),
    })
    .execute()
}

/** A verified sponsor of this county with the role that goes with it. */
export async function givenSponsor(
  world: World,
  county: Place,
  facts: { actor?: Actor; phone?: string; kind?: 'person' | 'enterprise' } = {},
): Promise<{ actor: Actor; sponsorId: SponsorId }> {
  const actor = facts.actor ?? (await givenActor(world, { roles: [['sponsor', county]] }))
  const sponsorId = randomUUID() as SponsorId
  const enterprise = facts.kind === 'enterprise'
  await world.db
    .insertInto('sponsor')
    .values({
      id: sponsorId,
      person_id: actor.personId,
      county_id: county.id,
      kind: facts.kind ?? 'person',
      real_name: '赵德龙',
      phone: seal(facts.phone ?? '13900000001'),
      organisation: enterprise ? '德龙机械有限公司' : null,
      credit_code: enterprise ? CREDIT_CODE : null,
      undertaking_version: 1,
      signature_id: null,
      status: 'verified',
      reason: null,
      reviewed_by: null,
      reviewed_at: null,
      registered_at: world.now(),
    })
    .execute()
  return { actor, sponsorId }
}
