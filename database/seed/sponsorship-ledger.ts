import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import type { AgreementId, CustodianId, ProgrammeId } from '@shared/sponsorship/agreement.model'
import type { AidId, AidPortion, AidStage } from '@shared/sponsorship/aid.model'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { JINGJIANG, place, QINGSHUI } from './places'

const programmeId = (name: string): ProgrammeId => seedId(`programme:${name}`)
const custodianId = (name: string): CustodianId => seedId(`custodian:${name}`)
const STAGES: readonly AidStage[] = ['pending', 'atCustodian', 'atSchool', 'signed']

const FOUNDATION = '“一对一、献爱心”基金会'
export const CHARITY = '靖江市慈善服务中心（示例）'
const ONE_TO_ONE = '一对一、献爱心'
export const BINJIANG_AID = '滨江结对助学'
const AUTUMN = '金秋助学（示例）'

/** The sponsorship that is already running, and the closed round S1 reports. */
export const seedLedger: Chapter = async (db, now) => {
  await seedProgrammes(db, now)
  await seedClosedRound(db, now)
  await seedRunningRound(db, now)
  await seedPair(db, now)
}

async function seedProgrammes(db: Database, now: Date) {
  const custodian = (name: string, county: CommitteeId, number: string) => ({
    id: custodianId(name),
    county_id: county,
    name,
    registration_number: number,
  })
  await db
    .insertInto('custodian')
    .values([
      custodian(FOUNDATION, place(QINGSHUI), '示例-62-0001（原文未载）'),
      custodian(CHARITY, place(JINGJIANG), '53321282MJ0EXAMP0X（示例）'),
    ])
    .execute()
  const programme = { kind: 'fixed' as const, created_at: now }
  await db
    .insertInto('programme')
    .values([
      {
        ...programme,
        id: programmeId(ONE_TO_ONE),
        county_id: place(QINGSHUI),
        name: ONE_TO_ONE,
        status: 'closed',
        created_at: new Date('2018-09-01T00:00:00Z'),
        closed_at: new Date('2019-01-29T00:00:00Z'),
        custodian_id: custodianId(FOUNDATION),
        reported_students: 271,
        source: '天水关工网 2019-01-29：本轮 271 名学生，20 万元、8000 件（原文为“多”，按整数记）',
      },
      {
        ...programme,
        id: programmeId(BINJIANG_AID),
        county_id: place(JINGJIANG),
        name: BINJIANG_AID,
        status: 'open',
        custodian_id: custodianId(CHARITY),
        reported_students: null,
        source: null,
      },
      {
        ...programme,
        id: programmeId(AUTUMN),
        county_id: place(JINGJIANG),
        name: AUTUMN,
        kind: 'temporary',
        status: 'open',
        custodian_id: custodianId(CHARITY),
        reported_students: 24,
        source: '示例：由学校分批发放，只报送人数',
      },
    ])
    .execute()
  await db
    .updateTable('programme')
    .set({
      partner_kind: 'enterprise',
      partner_name: '德龙机械有限公司（示例）',
      budget_fen: 9_600_000,
      starts_on: addDays(localDateOf(now), -190),
      ends_on: addDays(localDateOf(now), 175),
    })
    .where('id', '=', programmeId(AUTUMN))
    .execute()
}

type Portion = {
  words: string
  programme: string
  custodian: string
  portion: AidPortion
  reached: AidStage
  daysAgo: number
  receipt: string
  agreementId?: AgreementId
  studentId?: StudentId
}

/** One portion with a line for every stage it has come through. */
export async function seedAid(db: Database, now: Date, told: Portion) {
  const aidId = seedId<AidId>(`aid:${told.words}`)
  const { portion } = told
  await db
    .insertInto('aid')
    .values({
      id: aidId,
      programme_id: programmeId(told.programme),
      agreement_id: told.agreementId ?? null,
      student_id: told.studentId ?? null,
      kind: portion.kind,
      created_at: now,
    })
    .execute()
  const goods = portion.kind === 'goods' ? portion : null
  await db
    .insertInto('aid_movement')
    .values(
      STAGES.slice(0, STAGES.indexOf(told.reached) + 1).map((to, at) => ({
        aid_id: aidId,
        from_stage: STAGES[at - 1] ?? null,
        to_stage: to,
        amount_fen: portion.kind === 'cash' ? portion.amountFen : null,
        goods_name: goods?.goodsName ?? null,
        quantity: goods?.quantity ?? null,
        unit: goods?.unit ?? null,
        estimated_fen: goods?.estimatedFen ?? null,
        reverses: null,
        custodian_id: custodianId(told.custodian),
        receipt_number: to === 'atCustodian' ? told.receipt : null,
        signature_id: null,
        note: null,
        happened_on: addDays(localDateOf(now), -told.daysAgo + at * 2),
        entered_by: null,
        entered_at: now,
      })),
    )
    .execute()
}

/** S1's round: no list of students survives, so the lines name none. */
async function seedClosedRound(db: Database, now: Date) {
  const round = {
    programme: ONE_TO_ONE,
    custodian: FOUNDATION,
    reached: 'signed' as const,
    daysAgo: 2900,
    receipt: '示例-清水-01',
  }
  await seedAid(db, now, {
    ...round,
    words: 'qingshui cash',
    portion: { kind: 'cash', amountFen: 20_000_000 },
  })
  await seedAid(db, now, {
    ...round,
    words: 'qingshui goods',
    portion: {
      kind: 'goods',
      goodsName: '学习和生活用品',
      quantity: 8000,
      unit: '件',
      estimatedFen: 0,
    },
  })
}

/** An invented round of this year, long enough ago to be published: 24 students, 48,000 元. */
async function seedRunningRound(db: Database, now: Date) {
  await seedAid(db, now, {
    programme: AUTUMN,
    custodian: CHARITY,
    words: 'autumn cash',
    portion: { kind: 'cash', amountFen: 4_800_000 },
    reached: 'signed',
    daysAgo: 180,
    receipt: '示例-靖江-11',
  })
}

/** 赵德龙 and 王小雨: last term is signed for, this term lies at the school; a second card is on hold. */
async function seedPair(db: Database, now: Date) {
  const student = seedId<StudentId>('student:王小雨')
  const sponsor = seedId<SponsorId>('sponsor:sponsor')
  const held = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const hold = { sponsor_id: sponsor, extended_at: null }
  const holdId = seedId<HoldId>('hold:王小雨')
  const agreementId = seedId<AgreementId>('agreement:王小雨')
  await db
    .insertInto('hold')
    .values([
      {
        ...hold,
        id: holdId,
        student_id: student,
        slot: 1,
        status: 'matched',
        held_at: held(66),
        expires_at: held(59),
        closed_at: held(62),
      },
      {
        ...hold,
        id: seedId<HoldId>('hold:韩子墨'),
        student_id: seedId<StudentId>('student:韩子墨'),
        slot: 1,
        status: 'active',
        held_at: held(2),
        expires_at: held(-5),
        closed_at: null,
      },
    ])
    .execute()
  const today = localDateOf(now)
  await db
    .insertInto('agreement')
    .values({
      id: agreementId,
      number: `${today.slice(0, 4)}-001`,
      county_id: place(JINGJIANG),
      hold_id: holdId,
      student_id: student,
      sponsor_id: sponsor,
      programme_id: programmeId(BINJIANG_AID),
      template_version: 1,
      terms: JSON.stringify({
        programmeId: programmeId(BINJIANG_AID),
        help: { kind: 'yearly', amountFen: 120_000 },
        startsOn: addDays(today, -60),
        endsOn: addDays(today, 220),
        use: '学习和生活用品',
        paymentPath: 'toSchool',
        feedback: '每学期末由班主任反馈一次',
        ending: '毕业、转学或任一方提出时终止',
      }),
      status: 'effective',
      reason: null,
      drawn_by: personId('countyOffice'),
      drawn_at: held(62),
      effective_at: held(60),
    })
    .execute()
  await db
    .insertInto('agreement_signature')
    .values(
      (
        [
          ['sponsor', 'sponsor'],
          ['custodian', 'countyOffice'],
          ['guardian', 'guardian'],
        ] as const
      ).map(([party, key], at) => ({
        agreement_id: agreementId,
        party,
        person_id: personId(key),
        file_id: null,
        signed_at: held(62 - at),
      })),
    )
    .execute()
  const pair = {
    programme: BINJIANG_AID,
    custodian: CHARITY,
    agreementId,
    studentId: student,
  }
  await seedAid(db, now, {
    ...pair,
    words: 'pair first term',
    portion: { kind: 'cash', amountFen: 60_000 },
    reached: 'signed',
    daysAgo: 55,
    receipt: '0045123',
  })
  await seedAid(db, now, {
    ...pair,
    words: 'pair school bag',
    portion: {
      kind: 'goods',
      goodsName: '书包文具',
      quantity: 1,
      unit: '套',
      estimatedFen: 18_000,
    },
    reached: 'atSchool',
    daysAgo: 6,
    receipt: '0045188',
  })
}
