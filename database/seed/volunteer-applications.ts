import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import {
  addDays,
  type LocalDate,
  localDateOf,
  momentAt,
  startOfDay,
} from '@shared/kernel/local-date'
import type {
  ApplicationAct,
  ApplicationId,
  ApplicationStatus,
  ElderKind,
  Sex,
  Skill,
} from '@shared/volunteer/application.model'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import type { OathTextId } from '@shared/volunteer/oath-text.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, COMMUNITIES, place, RIVERSIDE, VILLAGES } from './places'
import { seedUndertakings } from './volunteer-undertakings'

type Told = {
  name: string
  sex: Sex
  bornOn: string
  home: string
  kind: ElderKind | null
  work: string
  skills: Skill[]
  status: ApplicationStatus
  /** Days ago: applied, and came to whoever has it now. */
  applied: number
  since: number
  reason?: string
  /** The persona who filled it in for them. */
  entered?: readonly [by: string, as: EnteredAs]
}

const [, RIVERBANK, SUNSHINE, , , BOOKS] = COMMUNITIES as [string, ...string[]] & string[]
const [BAY, , WILLOW] = VILLAGES as [string, string, string]

/** One or two applications at every step, so that each office has something to do. Everybody is invented. */
const story: readonly Told[] = [
  {
    name: '沈桂香',
    sex: 'female',
    bornOn: '1961-04-12',
    home: RIVERSIDE,
    kind: 'teacher',
    work: '滨江幼儿园教师',
    skills: ['storytelling', 'calligraphy'],
    entered: ['parent', 'child'],
    status: 'submitted',
    applied: 16,
    since: 16,
  },
  {
    name: '陆永康',
    sex: 'male',
    bornOn: '1955-09-03',
    home: RIVERSIDE,
    kind: 'veteran',
    work: '退伍军人，水利站职工',
    skills: ['storytelling', 'sport'],
    status: 'submitted',
    applied: 1,
    since: 1,
  },
  {
    name: '顾小兰',
    sex: 'female',
    bornOn: '1988-02-20',
    home: RIVERSIDE,
    kind: null,
    work: '社区图书室管理员',
    skills: ['tutoring'],
    status: 'submitted',
    applied: 2,
    since: 2,
  },
  {
    name: '潘金根',
    sex: 'male',
    bornOn: '1963-11-30',
    home: WILLOW as string,
    kind: 'model',
    work: '种粮能手，市劳动模范',
    skills: ['farming'],
    status: 'submitted',
    applied: 15,
    since: 15,
  },
  {
    name: '蒋文英',
    sex: 'female',
    bornOn: '1958-07-07',
    home: RIVERSIDE,
    kind: 'cadre',
    work: '原街道妇联主任',
    skills: ['mediation', 'law'],
    entered: ['villageClerk', 'clerk'],
    status: 'screened',
    applied: 20,
    since: 14,
  },
  {
    name: '戴国良',
    sex: 'male',
    bornOn: '1952-01-18',
    home: SUNSHINE as string,
    kind: 'expert',
    work: '造船厂高级工程师',
    skills: ['science', 'tutoring'],
    status: 'screened',
    applied: 6,
    since: 2,
  },
  {
    name: '钱阿宝',
    sex: 'male',
    bornOn: '1960-12-05',
    home: RIVERBANK as string,
    kind: 'model',
    work: '公交公司驾驶员',
    skills: ['sport'],
    status: 'returned',
    applied: 9,
    since: 5,
    reason: '请写清劳动模范是哪一年、哪一级评的',
  },
  {
    name: '倪大成',
    sex: 'male',
    bornOn: '1957-06-16',
    home: BOOKS as string,
    kind: 'cadre',
    work: '原供销社主任',
    skills: ['storytelling'],
    status: 'refused',
    applied: 40,
    since: 31,
    reason: '本人长期住外地，暂不能参加活动，回来后欢迎再报名',
  },
  ...(
    [
      ['唐秀芳', 'female', '1959-03-22', RIVERSIDE, 'teacher', '滨江中学语文教师'],
      ['朱炳泉', 'male', '1954-10-09', RIVERBANK, 'cadre', '原粮管所所长'],
      ['范玉梅', 'female', '1962-05-14', SUNSHINE, 'expert', '人民医院护士长'],
      ['季长海', 'male', '1956-08-27', BAY, 'veteran', '退伍军人，村民兵营长'],
      ['丁云娣', 'female', '1960-02-11', WILLOW, 'model', '三八红旗手'],
      ['柳根生', 'male', '1951-12-30', BOOKS, 'teacher', '少年宫美术教师'],
    ] as const
  ).map(
    ([name, sex, bornOn, home, kind, work], index): Told => ({
      name,
      sex,
      bornOn,
      home: home as string,
      kind,
      work,
      skills: ['storytelling'],
      status: 'approved',
      applied: 35 - index,
      since: 24 - index,
    }),
  ),
]

const INVITED = 4

export async function seedApplications(db: Database, now: Date, oathTextId: OathTextId) {
  const today = localDateOf(now)
  const year = Number(today.slice(0, 4))
  const at = (daysAgo: number) => momentAt(addDays(today, -daysAgo), '09:30')
  const byAge = [...story].sort((a, b) => b.applied - a.applied)

  for (const [index, told] of byAge.entries()) {
    const number = `${year}-${String(index + 1).padStart(4, '0')}`
    await seedOne(db, told, number, at)
  }
  await db
    .insertInto('number_series')
    .values({ committee_id: place(BINJIANG), purpose: 'application', year, last: story.length })
    .execute()
  await seedUndertakings(
    db,
    story.map((told) => ({ person: applicant(told), at: at(told.applied) })),
  )
  await seedComingCeremony(db, momentAt(onAWeekday(addDays(today, 6)), '09:00'), oathTextId)
}

/** No office holds a ceremony on a Sunday. */
export function onAWeekday(day: LocalDate): LocalDate {
  const weekday = startOfDay(addDays(day, 1)).getUTCDay()
  return addDays(day, weekday === 0 ? 1 : weekday === 6 ? 2 : 0)
}

const applicant = (told: Told) => seedId<PersonId>(`person:applicant:${told.name}`)
const volunteer = (told: Told) => seedId<VolunteerId>(`volunteer:${told.name}`)

async function seedOne(db: Database, told: Told, number: string, at: (daysAgo: number) => Date) {
  const id = seedId<ApplicationId>(`application:${told.name}`)
  const signature = seedId<FileId>(`signature:${told.name}`)
  const clerk = personId('villageClerk')
  const reviewer = personId('townshipReviewer')
  const { status } = told
  const deputy = told.entered ? personId(told.entered[0]) : null
  const screened = status === 'screened' || status === 'approved'
  const screenedAt = at(status === 'screened' ? told.since : told.since + 4)
  const joinsAs = told.kind ? ('elder' as const) : ('ordinary' as const)
  const phone = `198${String(story.indexOf(told)).padStart(8, '0')}`

  await db
    .insertInto('person')
    .values({ id: applicant(told), name: told.name, phone, created_at: at(told.applied) })
    .execute()
  // No picture comes with the story: the signature is said to be on paper.
  await db
    .insertInto('file')
    .values({
      id: signature,
      owner_id: deputy ?? applicant(told),
      purpose: told.entered?.[1] === 'clerk' ? 'evidence' : 'signature',
      ref: `signature/${signature}.png`,
      content_type: 'image/png',
      byte_size: 1,
      status: 'removed',
      created_at: at(told.applied),
    })
    .execute()
  await db
    .insertInto('volunteer_application')
    .values({
      id,
      office_id: place(BINJIANG),
      number,
      applicant_id: applicant(told),
      village_id: place(told.home),
      status,
      joins_as: joinsAs,
      signature_id: signature,
      submitted_at: at(told.applied),
      waiting_since: at(told.since),
      screened_at: screened ? screenedAt : null,
      screened_by: screened ? clerk : null,
      approved_at: status === 'approved' ? at(told.since) : null,
      approved_by: status === 'approved' ? reviewer : null,
      reason: told.reason ?? null,
      age_override_reason: null,
      closed_at: status === 'approved' || status === 'refused' ? at(told.since) : null,
      entered_by: deputy,
      entered_as: told.entered?.[1] ?? null,
    })
    .execute()
  await db
    .insertInto('volunteer_application_form')
    .values({
      application_id: id,
      name: told.name,
      sex: told.sex,
      born_on: told.bornOn,
      phone,
      elder_kinds: told.kind ? [told.kind] : [],
      main_elder_kind: told.kind,
      former_work: told.work,
      skills: told.skills,
      service_times: ['weekdayMornings', 'weekends'],
      health: 'good',
    })
    .execute()
  const steps: [ApplicationAct, PersonId, Date, string | null][] = [
    ['submit', deputy ?? applicant(told), at(told.applied), null],
  ]
  if (screened) steps.push(['screen', clerk, screenedAt, null])
  if (status === 'approved') steps.push(['approve', reviewer, at(told.since), null])
  if (status === 'returned') steps.push(['return', clerk, at(told.since), told.reason ?? null])
  if (status === 'refused') steps.push(['refuse', clerk, at(told.since), told.reason ?? null])
  await db
    .insertInto('volunteer_application_step')
    .values(
      steps.map(([act, by_id, happened_at, reason]) => ({
        application_id: id,
        act,
        by_id,
        reason,
        happened_at,
      })),
    )
    .execute()
  if (status === 'approved') await seedAwaiting(db, told, id, at)
}

async function seedAwaiting(
  db: Database,
  told: Told,
  id: ApplicationId,
  at: (daysAgo: number) => Date,
) {
  await db
    .insertInto('volunteer')
    .values({
      id: volunteer(told),
      person_id: applicant(told),
      application_id: id,
      village_id: place(told.home),
      office_id: place(BINJIANG),
      name: told.name,
      joins_as: 'elder',
      main_elder_kind: told.kind,
      status: 'awaitingOath',
      approved_on: localDateOf(at(told.since)),
      member_number: null,
      enrolled_on: null,
    })
    .execute()
}

/** Four of the six who wait are invited; two are left for the office to invite. */
async function seedComingCeremony(db: Database, startsAt: Date, oathTextId: OathTextId) {
  const id = seedId<CeremonyId>('ceremony:coming')
  await db
    .insertInto('ceremony')
    .values({
      id,
      committee_id: place(BINJIANG),
      oath_text_id: oathTextId,
      starts_at: startsAt,
      place: '滨江新区办事处三楼会议室（示例）',
      leader_name: '徐立新',
      check_in_code: '2026',
      status: 'planned',
      planned_by: personId('townshipReviewer'),
      ended_at: null,
      cancel_reason: null,
    })
    .execute()
  const waiting = story.filter((told) => told.status === 'approved')
  await db
    .insertInto('ceremony_participant')
    .values(
      waiting.slice(0, INVITED).map((told) => ({
        ceremony_id: id,
        volunteer_id: volunteer(told),
        attendance: 'invited' as const,
        checked_in_at: null,
        checked_in_by: null,
      })),
    )
    .execute()
}
