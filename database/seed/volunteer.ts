import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, type LocalDate, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { ElderKind } from '@shared/volunteer/application.model'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { HonourId } from '@shared/volunteer/honour.model'
import type { OathTextId } from '@shared/volunteer/oath-text.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, COMMUNITIES, JINGJIANG, place, RIVERSIDE, VILLAGES } from './places'
import { seedTeams } from './teams'
import { onAWeekday, seedApplications } from './volunteer-applications'
import { seedCollectiveOath, seedInductions } from './volunteer-oaths'
import { seedUndertakings } from './volunteer-undertakings'

/** S4: 331 elders in ten service teams. Names of people are invented. */
const ELDERS = 331

const homes = [...COMMUNITIES, ...VILLAGES]
const kinds: readonly ElderKind[] = ['cadre', 'teacher', 'teacher', 'model', 'expert', 'veteran']

const surnames = '王李张刘陈杨赵黄周吴徐孙朱马胡林郭何高罗'
const given = '建国秀英志强桂兰文华玉珍德明淑芬国庆美玲永福素云'

/** The same index always gives the same invented name, and no two of the first four hundred are alike. */
export function inventedName(index: number): string {
  const surname = surnames[index % surnames.length]
  const round = Math.floor(index / surnames.length)
  const first = given[(round * 2 + index) % given.length]
  const second = given[(round * 7 + index * 3 + 5) % given.length]
  return `${surname}${first}${second}`
}

const sample = [
  '我自愿加入五老志愿者队伍，',
  '忠诚关心下一代的事业，遵纪守法，以身作则，',
  '保护孩子的安全和隐私，尊重每一个孩子，',
  '言传身教，不计报酬，学到老、做到老，',
  '用自己的经验和威望陪伴孩子们健康成长，',
]
const texts = {
  county: [...sample, '为下一代的明天贡献一份力量。'],
  first: [...sample, '为滨江的孩子们尽一份力。'],
  second: [...sample, '为滨江新区的孩子们尽心尽力，说到做到。'],
  third: [...sample, '请孩子和家长监督我，为滨江新区的明天奉献余热。'],
} as const

const oathTextId = (key: keyof typeof texts) => seedId<OathTextId>(`oath:${key}`)

export const seedVolunteer: Chapter = async (db, now) => {
  const today = localDateOf(now)
  await seedAgeRules(db)
  await seedOathTexts(db, today)
  const elders = invent(today)
  await seedElders(db, elders)
  await seedTeams(db, elders, today)
  await seedApplications(db, now, oathTextId('second'))
  await seedCollectiveOath(db, today)
  await seedInductions(db, elders, today)
  await seedHonours(db, elders, today)
}

/** S2 sets the rural ages (they come with the schema); the urban rows are examples to be replaced. */
async function seedAgeRules(db: Database) {
  await db
    .insertInto('age_rule')
    .values(
      (
        [
          ['male', 60],
          ['female', 50],
        ] as const
      ).map(([sex, min_age]) => ({
        id: seedId(`age:urban:${sex}`),
        setting: 'urban' as const,
        sex,
        min_age,
        effective_from: '1990-01-01',
        effective_to: null,
        basis: '示例，请按当地规定替换',
      })),
    )
    .execute()
}

async function seedOathTexts(db: Database, today: LocalDate) {
  const at = (daysAgo: number) => momentAt(addDays(today, -daysAgo), '09:00')
  const row = (key: keyof typeof texts, committee: string, version: number) => ({
    id: oathTextId(key),
    committee_id: place(committee),
    version,
    body: texts[key].join('\n'),
    is_sample: true,
    drafted_by: personId('townshipReviewer'),
    return_reason: null,
  })
  const approved = (by: string, daysAgo: number) => ({
    approved_by: personId(by),
    effective_at: at(daysAgo),
  })
  await db
    .insertInto('oath_text')
    .values([
      {
        ...row('county', JINGJIANG, 1),
        drafted_by: personId('countyOffice'),
        status: 'effective',
        ...approved('countyReviewer', 1500),
        retired_at: null,
      },
      {
        ...row('first', BINJIANG, 1),
        status: 'retired',
        ...approved('director', 1000),
        retired_at: at(420),
      },
      {
        ...row('second', BINJIANG, 2),
        status: 'effective',
        ...approved('director', 420),
        retired_at: null,
      },
      {
        ...row('third', BINJIANG, 3),
        status: 'awaiting',
        approved_by: null,
        effective_at: null,
        retired_at: null,
      },
    ])
    .execute()
}

type InventedElder = {
  id: VolunteerId
  person: PersonId
  name: string
  phone: string
  home: CommitteeId
  kind: ElderKind
  number: number
  ceremony: 0 | 1
  swornOn: LocalDate
}

const pastCeremonies = [
  { daysAgo: 610, text: 'first' },
  { daysAgo: 250, text: 'second' },
] as const
const SWORN_AT_THE_FIRST = 200

/** The first is the lecturer among the personas; the other 330 are nobody. */
function invent(today: LocalDate): InventedElder[] {
  return Array.from({ length: ELDERS }, (_, index) => {
    const ceremony = index < SWORN_AT_THE_FIRST ? 0 : 1
    const lecturer = index === 0
    return {
      id: seedId<VolunteerId>(`volunteer:${index}`),
      person: lecturer ? personId('lecturer') : seedId<PersonId>(`person:elder:${index}`),
      name: lecturer ? '刘文华' : inventedName(index),
      phone: `199${String(index).padStart(8, '0')}`,
      home: place(lecturer ? RIVERSIDE : (homes[index % homes.length] as string)),
      kind: lecturer ? 'teacher' : (kinds[index % kinds.length] as ElderKind),
      number: index + 1,
      ceremony,
      swornOn: onAWeekday(addDays(today, -pastCeremonies[ceremony].daysAgo)),
    }
  })
}

async function seedElders(db: Database, elders: readonly InventedElder[]) {
  const at = (day: LocalDate) => momentAt(day, '09:00')
  await db
    .insertInto('person')
    .values(
      elders.slice(1).map((one) => ({
        id: one.person,
        name: one.name,
        phone: one.phone,
        created_at: at(one.swornOn),
      })),
    )
    .execute()
  await db
    .insertInto('volunteer')
    .values(
      elders.map((one) => ({
        id: one.id,
        person_id: one.person,
        application_id: null,
        village_id: one.home,
        office_id: place(BINJIANG),
        name: one.name,
        joins_as: 'elder' as const,
        main_elder_kind: one.kind,
        status: 'enrolled' as const,
        approved_on: addDays(one.swornOn, -20),
        member_number: one.number,
        enrolled_on: one.swornOn,
      })),
    )
    .execute()
  await db
    .insertInto('number_series')
    .values({ committee_id: place(BINJIANG), purpose: 'member', year: 0, last: ELDERS })
    .execute()
  await seedUndertakings(
    db,
    elders.map((one) => ({ person: one.person, at: at(addDays(one.swornOn, -30)) })),
  )
  await seedPastCeremonies(db, elders)
  await db
    .insertInto('role_grant')
    .values(
      elders.map((one) => ({
        id: seedId(`grant:elder:${one.number}`),
        person_id: one.person,
        role: 'volunteer' as const,
        committee_id: one.home,
        granted_by: personId('townshipReviewer'),
        granted_at: at(one.swornOn),
        revoked_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function seedPastCeremonies(db: Database, elders: readonly InventedElder[]) {
  for (const [index, { text }] of pastCeremonies.entries()) {
    const sworn = elders.filter((one) => one.ceremony === index)
    const id = seedId<CeremonyId>(`ceremony:past:${index}`)
    const startsAt = momentAt(sworn[0]?.swornOn as LocalDate, '09:00')
    const endedAt = momentAt(sworn[0]?.swornOn as LocalDate, '10:00')
    await db
      .insertInto('ceremony')
      .values({
        id,
        committee_id: place(BINJIANG),
        oath_text_id: oathTextId(text),
        starts_at: startsAt,
        place: '滨江新区办事处三楼会议室（示例）',
        leader_name: '徐立新',
        check_in_code: '0428',
        status: 'closed',
        planned_by: personId('townshipReviewer'),
        ended_at: endedAt,
        cancel_reason: null,
      })
      .execute()
    await db
      .insertInto('ceremony_participant')
      .values(
        sworn.map((one) => ({
          ceremony_id: id,
          volunteer_id: one.id,
          attendance: 'sworn' as const,
          checked_in_at: startsAt,
          checked_in_by: personId('townshipReviewer'),
        })),
      )
      .execute()
    await db
      .insertInto('oath')
      .values(
        sworn.map((one) => ({
          id: seedId(`oath:${one.number}`),
          volunteer_id: one.id,
          ceremony_id: id,
          oath_text_id: oathTextId(text),
          sworn_on: one.swornOn,
        })),
      )
      .execute()
  }
}

/** The longest serving were honoured by the county, and the county lets the township certify (invented). */
async function seedHonours(db: Database, elders: readonly InventedElder[], today: LocalDate) {
  const year = Number(today.slice(0, 4)) - 1
  await db
    .insertInto('honour')
    .values(
      elders.slice(0, 12).map(({ id }, index) => ({
        id: seedId<HonourId>(`honour:${id}`),
        volunteer_id: id,
        title: index < 3 ? '最美五老（示例）' : '优秀五老志愿者（示例）',
        issuer: '靖江市关工委',
        awarded_on: `${year}-10-20`,
        recorded_by: personId('countyOffice'),
        recorded_at: momentAt(`${year}-10-25`, '10:00'),
      })),
    )
    .execute()
  await db
    .insertInto('statement_authority')
    .values({
      committee_id: place(BINJIANG),
      basis: '民政局志愿服务组织备案（示例）',
      since: `${year}-01-01`,
      given_by: personId('countyOffice'),
      given_at: momentAt(`${year}-01-01`, '10:00'),
    })
    .execute()
}
