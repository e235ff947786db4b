import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import { addDays, type LocalDate, localDateOf, startOfDay } from '@shared/kernel/local-date'
import type { ConsentKind } from '@shared/sponsorship/consent.model'
import { alikeWords } from '@shared/sponsorship/duplicate.rules'
import type { PublicNoticeId } from '@shared/sponsorship/publicity.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { fingerprint, seal } from '../seal'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, COMMUNITIES, JINGJIANG, place, RIVERSIDE, SCHOOL, VILLAGES } from './places'
import { seedEndings } from './sponsorship-endings'
import { seedLedger } from './sponsorship-ledger'
import { seedLetters } from './sponsorship-letters'
import { seedMatching } from './sponsorship-matching'
import { type SeededStudent, students } from './sponsorship-students'
import { seedViews } from './sponsorship-views'

const studentId = (name: string): StudentId => seedId(`student:${name}`)
const fileId = (words: string): FileId => seedId(`sponsorship-file:${words}`)
const sponsorId = (key: string): SponsorId => seedId(`sponsor:${key}`)

const ALL: readonly ConsentKind[] = [
  'verification',
  'anonymousCard',
  'limitedProfile',
  'publicity',
  'media',
]
const LEVELS = ['village', 'school', 'township', 'county'] as const

const VERIFIERS = {
  village: ['villageClerk', '李秀兰', '情况属实，家里确实有困难'],
  school: ['deputyHead', '周敏', '和班主任一起去过家里，孩子学习努力'],
  township: ['townshipReviewer', '王海涛', '材料齐全，同意上报'],
  county: ['countyReviewer', '钱学勤', '同意列入'],
} as const

/** How far a case has gone through the chain: the steps already passed. */
const passed = ({ status, step }: SeededStudent) =>
  status === 'draft' ? [] : LEVELS.slice(0, step ? LEVELS.indexOf(step) : LEVELS.length)

/** The people of this chapter are invented; paper consents are not kept in the demonstration. */
export const seedSponsorship: Chapter = async (db, now) => {
  await seedPeople(db, now)
  await seedStudents(db, now)
  await seedNotices(db, now)
  await seedSponsors(db, now)
  await seedLedger(db, now)
  await seedLetters(db, now)
  await seedViews(db, now)
  await seedEndings(db, now)
  await seedMatching(db, now)
}

const others = [
  { key: 'sponsor-sun', name: '孙秀芬', phone: '13800000031' },
  { key: 'sponsor-wu', name: '吴永年', phone: '13800000033' },
  { key: 'sponsor-qian', name: '钱文斌', phone: '13800000032' },
]

async function seedPeople(db: Database, now: Date) {
  await db
    .insertInto('person')
    .values(
      others.map(({ key, name, phone }) => ({ id: personId(key), name, phone, created_at: now })),
    )
    .execute()
  await db
    .insertInto('file')
    .values({
      id: fileId('paper'),
      owner_id: personId('teacher'),
      purpose: 'evidence',
      ref: 'seed/paper-consent.png',
      content_type: 'image/png',
      byte_size: 1,
      status: 'removed',
      created_at: now,
    })
    .execute()
}

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

async function seedStudents(db: Database, now: Date) {
  const year = localDateOf(now).slice(0, 4)
  const villages = [...COMMUNITIES, ...VILLAGES]
  const rows = students.map((one, at) => ({
    one,
    id: studentId(one.again ? `${one.name} again` : one.name),
    code: `H-${year}-${String(at + 1).padStart(3, '0')}`,
  }))
  await db
    .insertInto('student')
    .values(
      rows.map(({ one, id, code }) => ({
        id,
        code,
        status: one.status,
        step: one.step ?? null,
        stage: one.stage,
        grade: one.grade,
        need_kind: one.need.kind,
        need_fen: one.need.kind === 'goods' ? null : one.need.amountFen,
        need_goods: one.need.kind === 'goods' ? one.need.goods : [],
        village_id: place(villages[one.village] as string),
        school_id: place(SCHOOL),
        township_id: place(BINJIANG),
        county_id: place(JINGJIANG),
        guardian_id: one.guardian ? personId(one.guardian) : null,
        entered_by: personId('teacher'),
        entered_as: 'teacher' as const,
        status_since: daysAgo(now, one.since),
        waiting_since: one.waited ? addDays(localDateOf(now), -one.waited) : null,
        created_at: daysAgo(now, (one.waited ?? one.since) + 20),
      })),
    )
    .execute()
  await db
    .insertInto('student_record')
    .values(
      rows.map(({ one, id }, at) => ({
        student_id: id,
        name: one.name,
        birth_month: one.birthMonth,
        guardian_name: one.guardianName,
        guardian_phone: seal(one.guardian ? '13800000009' : `1390000${String(1000 + at)}`),
        difficulties: [...one.difficulties],
        note: '',
        claim_code: one.guardian ? null : String(20_260_000 + at),
        likeness: fingerprint(alikeWords({ ...one, schoolId: place(SCHOOL) })),
      })),
    )
    .execute()
  const agreed = rows.filter(({ one }) => one.status !== 'draft')
  await db
    .insertInto('consent_decision')
    .values(
      agreed.flatMap(({ one, id }) =>
        ALL.map((kind) => ({
          student_id: id,
          kind,
          party: 'guardian' as const,
          answer: one.refuses?.includes(kind) ? ('refused' as const) : ('given' as const),
          version: 1,
          method: 'paper' as const,
          file_id: fileId('paper'),
          entered_by: personId('teacher'),
          decided_at: daysAgo(now, (one.waited ?? one.since) + 18),
        })),
      ),
    )
    .execute()
  await db
    .insertInto('verification')
    .values(
      agreed.flatMap(({ one, id }) =>
        passed(one).map((level, at) => {
          const [key, name, opinion] = VERIFIERS[level]
          return {
            id: seedId<string>(`verification:${id}:${level}`),
            student_id: id,
            level,
            outcome: 'passed' as const,
            returned_to: null,
            opinion,
            visitors: level === 'school' ? ['周敏', '李芳'] : [],
            evidence_id: null,
            verifier_id: personId(key),
            verifier_name: name,
            decided_at: daysAgo(now, (one.waited ?? one.since) + 12 - at),
            superseded_at: null,
          }
        }),
      ),
    )
    .execute()
  await db
    .insertInto('sponsorship_series')
    .values([
      { county_id: place(JINGJIANG), kind: 'student', year: Number(year), last: students.length },
      { county_id: place(JINGJIANG), kind: 'agreement', year: Number(year), last: 2 },
      { county_id: place(JINGJIANG), kind: 'agreement', year: Number(year) - 1, last: 9 },
    ])
    .execute()
}

async function seedNotices(db: Database, now: Date) {
  const year = localDateOf(now).slice(0, 4)
  const lastDay: LocalDate = addDays(localDateOf(now), 7)
  await db
    .insertInto('public_notice')
    .values(
      students.flatMap((one, at) => {
        if (one.status !== 'publicized') return []
        const open = !one.refuses?.includes('publicity')
        return [
          {
            id: seedId<PublicNoticeId>(`notice:${one.name}`),
            student_id: studentId(one.name),
            audience: open ? ('everyone' as const) : ('staff' as const),
            status: 'posted' as const,
            code: `H-${year}-${String(at + 1).padStart(3, '0')}`,
            family_name: open ? one.name.slice(0, 1) : null,
            stage: open ? one.stage : null,
            township: open ? '滨江新区办事处' : null,
            first_day: addDays(localDateOf(now), -one.since),
            last_day: lastDay,
            ends_at: startOfDay(addDays(lastDay, 1)),
            reason: null,
            posted_by: personId('countyOffice'),
            posted_at: daysAgo(now, one.since),
            closed_at: null,
          },
        ]
      }),
    )
    .execute()
}

async function seedSponsors(db: Database, now: Date) {
  const row = (
    key: string,
    facts: {
      name: string
      phone: string
      status: 'verified' | 'submitted'
      ago: number
      village?: string
    },
    enterprise?: { organisation: string; creditCode: string },
  ) => ({
    id: sponsorId(key),
    person_id: personId(key) as PersonId,
    county_id: place(JINGJIANG),
    kind: enterprise ? ('enterprise' as const) : ('person' as const),
    real_name: facts.name,
    phone: seal(facts.phone),
    organisation: enterprise?.organisation ?? null,
    credit_code: enterprise?.creditCode ?? null,
    undertaking_version: 1,
    signature_id: null,
    status: facts.status,
    reason: null,
    reviewed_by: facts.status === 'verified' ? personId('countyOffice') : null,
    reviewed_at: facts.status === 'verified' ? daysAgo(now, facts.ago - 2) : null,
    registered_at: daysAgo(now, facts.ago),
    village_id: facts.village ? place(facts.village) : null,
  })
  await db
    .insertInto('sponsor')
    .values([
      row(
        'sponsor',
        { name: '赵德龙', phone: '13800000010', status: 'verified', ago: 120 },
        { organisation: '德龙机械有限公司（示例）', creditCode: '91321282MA1EXAMP0L' },
      ),
      row('sponsor-wu', {
        name: '吴永年',
        phone: '13800000033',
        status: 'verified',
        ago: 450,
      }),
      row('sponsor-sun', {
        name: '孙秀芬',
        phone: '13800000031',
        status: 'verified',
        ago: 60,
        village: COMMUNITIES[6] as string,
      }),
      row('cousin', {
        name: '李国强',
        phone: '13800000045',
        status: 'verified',
        ago: 10,
        village: RIVERSIDE,
      }),
      row('sponsor-qian', { name: '钱文斌', phone: '13800000032', status: 'submitted', ago: 2 }),
    ])
    .execute()
  await db
    .insertInto('role_grant')
    .values({
      id: seedId<string>('grant:sponsor-sun'),
      person_id: personId('sponsor-sun'),
      role: 'sponsor',
      committee_id: place(JINGJIANG),
      granted_by: personId('countyOffice'),
      granted_at: daysAgo(now, 58),
      revoked_at: null,
    })
    .execute()
}
