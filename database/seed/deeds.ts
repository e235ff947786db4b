import type { Insertable } from 'kysely'
import type { Tables } from '@database/tables'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, type LocalDate, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { DeedId } from '@shared/volunteer/deed.model'
import type { MonthLockId } from '@shared/volunteer/deed-month.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, place } from './places'
import { teamsOf } from './teams'

/** What elders of S0–S4 do, in words of our own; who did it when is invented. */
const stories = [
  ['校门口护学，放学时段值守', '孩子们排队过路口，没有追车的', '实验学校东门', 120],
  ['校外辅导站辅导作业', '12 个孩子都写完了作业才回家', '社区辅导站', 20],
  ['调解一起家庭纠纷', '父子俩把话说开，孩子回家住了', '社区调解室', 3],
  ['给孩子们讲家乡的故事', '孩子们提了十几个问题', '社区活动室', 35],
  ['看望留守儿童，问功课和吃住', '发现一个孩子发烧，陪去了卫生院', '江湾村', 4],
  ['巡查网吧和校园周边', '劝离两名学生，告诉了家长', '滨河路', null],
  ['教孩子们写毛笔字', '八个孩子会写自己的名字了', '社区书画室', 8],
  ['带孩子们认农作物', '亲手种下了一畦萝卜', '渡口村', 15],
  ['给新队员讲怎么做家访', '三位新队员跟着走了一趟', '街道会议室', 6],
  ['陪孩子们练合唱', '周末能登台了', '文化站', 26],
] as const

type Row = Insertable<Tables['deed']>
type Elder = { id: VolunteerId; person_id: PersonId; village_id: CommitteeId; index: number }

export const seedDeeds: Chapter = async (db, now) => {
  const today = localDateOf(now)
  const found = await db
    .selectFrom('volunteer')
    .select(['id', 'person_id', 'village_id', 'member_number'])
    .where('member_number', 'is not', null)
    .where('office_id', '=', place(BINJIANG))
    .orderBy('member_number')
    .execute()
  const elders = found.map((one) => ({ ...one, index: (one.member_number ?? 1) - 1 }))
  const rows = [...ordinaryDays(elders, today), ...lately(elders, today)]
  for (let at = 0; at < rows.length; at += 200) {
    await db
      .insertInto('deed')
      .values(rows.slice(at, at + 200))
      .execute()
  }
  await seedTalks(db, elders)
  await seedLock(db, today)
}

const hour = (clock: number) => `${String(clock).padStart(2, '0')}:00`

type Facts = { day: LocalDate; from: number; hours: number; story: number }

/** A line an elder claimed and the village confirmed the evening after, unless it says otherwise. */
function line(elder: Elder, { day, from, hours, story }: Facts, rest: Partial<Row> = {}): Row {
  const [what, effect, where, people] = stories[story % stories.length] as (typeof stories)[number]
  const startsAt = momentAt(day, hour(from))
  return {
    id: seedId<DeedId>(`deed:${elder.index}:${day}:${from}:${rest.status ?? ''}`),
    volunteer_id: elder.id,
    person_id: elder.person_id,
    village_id: elder.village_id,
    team_id: teamsOf(elder.index)[0] ?? null,
    happened_on: day,
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + hours * 3_600_000),
    what,
    effect,
    place: where,
    people,
    entry: 'self',
    entered_by: elder.person_id,
    entered_at: momentAt(day, '20:30'),
    batch_id: null,
    late_reason: null,
    supersedes: null,
    correction_reason: null,
    status: 'confirmed',
    judged_by: personId('villageClerk'),
    judged_at: momentAt(addDays(day, 1), '09:00'),
    decline_reason: null,
    ...rest,
  }
}

const recordedByOffice: Partial<Row> = {
  entry: 'office',
  entered_by: personId('villageClerk'),
}
const unjudged: Partial<Row> = { status: 'claimed', judged_by: null, judged_at: null }

/** Everybody did something in the last months, each on days of their own. */
const ordinaryDays = (elders: readonly Elder[], today: LocalDate): Row[] =>
  elders.flatMap((elder) =>
    Array.from({ length: 1 + (elder.index % 3) }, (_, nth) => {
      const facts = {
        day: addDays(today, -(16 + nth * 31 + (elder.index % 13))),
        from: 8 + (elder.index % 8),
        hours: 1 + ((elder.index + nth) % 4) / 2,
        story: elder.index + nth * 3,
      }
      return line(elder, facts, elder.index % 4 === 1 ? recordedByOffice : {})
    }),
  )

/** Riverside's elders are every twelfth: what its clerk, a captain and the lecturer find today. */
function lately(elders: readonly Elder[], today: LocalDate): Row[] {
  const at = (index: number) => elders.find((one) => one.index === index)
  const rows: Row[] = []
  const add = (index: number, facts: Facts, rest: Partial<Row> = {}) => {
    const elder = at(index)
    if (elder) rows.push(line(elder, facts, rest))
  }
  const day = (ago: number) => addDays(today, -ago)

  add(12, { day: day(2), from: 7, hours: 5, story: 0 }, unjudged)
  add(12, { day: day(2), from: 13, hours: 4, story: 5 }, unjudged)
  add(24, { day: day(3), from: 15, hours: 1.5, story: 1 }, unjudged)
  add(60, { day: day(1), from: 16, hours: 2, story: 1 }, unjudged)

  add(0, { day: day(4), from: 9, hours: 1.5, story: 3 })
  add(0, { day: day(9), from: 15, hours: 2, story: 1 }, recordedByOffice)
  add(
    0,
    { day: day(10), from: 9, hours: 3, story: 5 },
    { status: 'declined', decline_reason: '当天您在市里开会，日子可能记错了，请核对后重写' },
  )
  const before: Facts = { day: day(12), from: 9, hours: 4, story: 6 }
  add(0, before, { status: 'superseded' })
  add(
    0,
    { ...before, hours: 2 },
    {
      supersedes: seedId<DeedId>(`deed:0:${before.day}:9:superseded`),
      correction_reason: '后两小时是别人接的班',
    },
  )
  const batch_id = seedId<string>('deed:batch:gate')
  for (const index of [72, 84, 96, 108, 120]) {
    add(index, { day: day(14), from: 16, hours: 1, story: 0 }, { ...recordedByOffice, batch_id })
  }
  return rows
}

/** Talks that were delivered entered the book by themselves. */
async function seedTalks(db: Parameters<Chapter>[0], elders: readonly Elder[]) {
  const talks = await db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('volunteer', 'volunteer.person_id', 'booking.lecturer_id')
    .selectAll('booking')
    .select(['lecture.title', 'volunteer.id as volunteer_id'])
    .where('booking.status', '=', 'delivered')
    .execute()
  for (const talk of talks) {
    const elder = elders.find((one) => one.id === talk.volunteer_id)
    if (!elder || !talk.starts_at || !talk.delivered_at) continue
    const id = seedId<DeedId>(`deed:talk:${talk.id}`)
    const day = localDateOf(talk.starts_at)
    const row = line(
      elder,
      { day, from: 9, hours: 1, story: 0 },
      {
        id,
        starts_at: talk.starts_at,
        ends_at: new Date(talk.starts_at.getTime() + talk.minutes * 60_000),
        what: `讲座《${talk.title}》`,
        effect: '讲座已办结归档',
        place: talk.venue,
        people: (talk.parents ?? 0) + (talk.teachers ?? 0) + (talk.students ?? 0),
        entry: 'automatic',
        entered_by: null,
        entered_at: talk.delivered_at,
        judged_by: personId('countyOffice'),
        judged_at: talk.delivered_at,
      },
    )
    await db.insertInto('deed').values(row).execute()
    await db
      .insertInto('deed_source')
      .values({ kind: 'lecture', source_id: talk.id, volunteer_id: elder.id, deed_id: id })
      .execute()
  }
}

/** The month before last was reported and is closed. */
async function seedLock(db: Parameters<Chapter>[0], today: LocalDate) {
  const thisMonth = `${today.slice(0, 7)}-01`
  const last = `${addDays(thisMonth, -1).slice(0, 7)}-01`
  await db
    .insertInto('deed_month_lock')
    .values({
      id: seedId<MonthLockId>('deedMonthLock:first'),
      committee_id: place(BINJIANG),
      month: addDays(last, -1).slice(0, 7),
      locked_by: personId('townshipReviewer'),
      locked_at: momentAt(addDays(last, 4), '15:00'),
      reopened_by: null,
      reopened_at: null,
      reopen_reason: null,
    })
    .execute()
}
