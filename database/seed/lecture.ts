import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { FreeTime } from '@shared/lecture/lecturer.model'
import type { ElderKind } from '@shared/volunteer/application.model'
import { type Chapter, seedId } from './chapter'
import { seedAfterwards } from './lecture-afterwards'
import { seedBookings } from './lecture-bookings'
import {
  enrolledLecturers,
  FUYU_REPORT,
  lectureId,
  lecturerId,
  menu,
  outlineOf,
  sectionId,
} from './lecture-menu'
import { seedTroubles } from './lecture-troubles'
import { seedWishes } from './lecture-wishes'
import { personId } from './personas'
import { FUYU, JINGJIANG, place } from './places'

const WAITING_TALK = '单亲家庭也能养出好孩子'

type LecturerFacts = {
  /** Invented, all of them. */
  name: string
  experience: string
  /** What sort of elder they are, where the invented register has it otherwise. */
  kind?: ElderKind
  sections: readonly string[]
  times: readonly (readonly [weekday: number, starts: string, ends: string])[]
  areas?: readonly string[]
  monthlyLimit?: number
  at?: string
  away?: readonly [from: number, to: number]
  waits?: boolean
}

const lecturers: readonly LecturerFacts[] = [
  {
    name: '刘文华',
    experience: '退休中学语文教师，做过二十年班主任，家教报告团成员',
    sections: ['青春期', '亲子沟通', '学习习惯', '隔代教育'],
    times: [
      [2, '18:00', '21:00'],
      [4, '18:00', '21:00'],
      [6, '08:30', '11:30'],
    ],
    monthlyLimit: 6,
  },
  {
    name: '汤明华',
    experience: '退休心理健康教师，市家长学校讲师',
    sections: ['心理健康', '青春期', '亲子沟通'],
    times: [
      [1, '18:00', '21:00'],
      [3, '18:00', '21:00'],
      [7, '14:00', '17:00'],
    ],
  },
  {
    name: '邵玉英',
    experience: '退休幼儿园园长，带过三十届小朋友',
    sections: ['学习习惯', '隔代教育', '家风家训', '家庭教育理念'],
    times: [
      [2, '09:00', '11:00'],
      [5, '09:00', '11:00'],
      [6, '14:00', '17:00'],
    ],
  },
  {
    name: '严国良',
    experience: '退休法官，关工委法治宣讲队队长',
    sections: ['法治安全', '网络素养'],
    times: [
      [1, '14:00', '17:00'],
      [3, '14:00', '17:00'],
      [5, '18:00', '20:30'],
    ],
    monthlyLimit: 3,
  },
  {
    name: '尤淑珍',
    experience: '退休小学校长，党史国史宣讲员',
    sections: ['党史国史', '爱国主义', '传统文化', '家风家训'],
    times: [
      [2, '14:00', '17:00'],
      [4, '14:00', '17:00'],
    ],
  },
  {
    name: '曹卫东',
    experience: '退役军人，退休后义务讲故事十二年',
    kind: 'veteran',
    sections: ['爱国主义', '党史国史', '劳动与生活'],
    times: [
      [3, '08:30', '11:30'],
      [6, '08:30', '11:30'],
    ],
    away: [3, 20],
  },
  {
    name: '鲍爱萍',
    experience: '退休农艺师，科普服务队队员',
    kind: 'expert',
    sections: ['科学与环保', '劳动与生活', '网络素养', '家庭教育理念'],
    times: [
      [1, '09:00', '11:00'],
      [4, '09:00', '11:00'],
      [7, '09:00', '11:00'],
    ],
  },
  {
    name: '姜永康',
    experience: '退休书法教师，想到村里教孩子写字',
    sections: ['传统文化'],
    times: [[6, '14:00', '16:00']],
    waits: true,
  },
  {
    name: '郭长林',
    experience: '退休教育局干部，县家教报告团成员',
    sections: ['家庭教育理念', '亲子沟通'],
    times: [[3, '14:00', '17:00']],
    at: FUYU,
  },
]

/** The menu, who gives the talks, and what was ordered (S0 L-26, S4). */
export const seedLecture: Chapter = async (db, now) => {
  const sections = Object.keys(menu)
  await db
    .insertInto('lecture_section')
    .values(sections.map((name, position) => ({ id: sectionId(name), name, position })))
    .execute()
  for (const lecturer of lecturers) await insertLecturer(db, lecturer, now)
  await insertMenu(db, now)
  await seedBookings(db, now)
  await seedTroubles(db, now)
  await seedAfterwards(db, now)
  await seedWishes(db, now)
}

async function insertLecturer(db: Database, facts: LecturerFacts, now: Date) {
  const id = lecturerId(facts.name)
  const committee_id = place(facts.at ?? JINGJIANG)
  const today = localDateOf(now)
  if (facts.name !== '刘文华') {
    if (enrolledLecturers[facts.name]) await nameElder(db, id, facts)
    else {
      await db
        .insertInto('person')
        .values({ id, name: facts.name, phone: null, created_at: now })
        .execute()
    }
    await db
      .insertInto('role_grant')
      .values({
        id: seedId(`grant:lecturer:${facts.name}`),
        person_id: id,
        role: 'lecturer',
        committee_id,
        granted_by: null,
        granted_at: now,
        revoked_at: null,
      })
      .execute()
  }
  await db
    .insertInto('lecturer')
    .values({
      person_id: id,
      committee_id,
      experience: facts.experience,
      areas: [...(facts.areas ?? ['滨江新区', '城区'])],
      monthly_limit: facts.monthlyLimit ?? 4,
      status: facts.waits ? 'submitted' : 'approved',
      return_reason: null,
      vetted_on: facts.waits ? null : addDays(today, -200),
      submitted_at: momentAt(addDays(today, facts.waits ? -2 : -210), '10:00'),
      reviewed_by: facts.waits ? null : personId('countyReviewer'),
      reviewed_at: facts.waits ? null : momentAt(addDays(today, -200), '10:00'),
    })
    .execute()
  await db
    .insertInto('lecturer_section')
    .values(facts.sections.map((name) => ({ lecturer_id: id, section_id: sectionId(name) })))
    .execute()
  const times: FreeTime[] = facts.times.map(([weekday, starts, ends]) => ({
    weekday,
    starts,
    ends,
  }))
  await db
    .insertInto('lecturer_free_time')
    .values(times.map((time) => ({ lecturer_id: id, ...time })))
    .execute()
  if (facts.away) {
    const [from, to] = facts.away
    await db
      .insertInto('lecturer_away')
      .values({ lecturer_id: id, from_on: addDays(today, from), to_on: addDays(today, to) })
      .execute()
  }
}

/** One of the invented elders of the register is this lecturer. */
async function nameElder(db: Database, id: PersonId, { name, kind }: LecturerFacts) {
  await db.updateTable('person').set({ name }).where('id', '=', id).execute()
  const { id: volunteer_id } = await db
    .updateTable('volunteer')
    .set({ name, ...(kind && { main_elder_kind: kind }) })
    .where('person_id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
  if (!kind) return
  await db
    .updateTable('volunteer_particulars')
    .set({ elder_kinds: [kind] })
    .where('volunteer_id', '=', volunteer_id)
    .execute()
}

async function insertMenu(db: Database, now: Date) {
  const today = localDateOf(now)
  const proposed = momentAt(addDays(today, -180), '09:00')
  const talks = Object.entries(menu).flatMap(([section, of]) =>
    of.map((talk) => ({ ...talk, section, at: JINGJIANG, version: 1 as number | null })),
  )
  const more = [
    {
      title: FUYU_REPORT,
      section: '家庭教育理念',
      at: FUYU,
      audiences: ['primaryParents', 'juniorParents', 'teachers', 'students'] as const,
      minutes: 90,
      points: ['孩子要的是榜样', '家校说一样的话', '老师、家长、孩子各写一条'],
      version: 1,
    },
    {
      title: WAITING_TALK,
      section: '亲子沟通',
      at: JINGJIANG,
      audiences: ['primaryParents', 'juniorParents'] as const,
      minutes: 60,
      points: ['先照顾好自己', '不在孩子面前争', '谁能搭把手'],
      version: null,
    },
  ]
  const all = [...talks, ...more]
  const authorOf = (title: string) =>
    title === WAITING_TALK ? personId('lecturer') : personId('countyOffice')
  await db
    .insertInto('lecture')
    .values(
      all.map((talk) => ({
        id: lectureId(talk.title),
        section_id: sectionId(talk.section),
        committee_id: place(talk.at),
        title: talk.title,
        audiences: [...talk.audiences],
        minutes: talk.minutes,
        equipment: 'equipment' in talk ? (talk.equipment ?? '') : '',
        approved_version: null,
        proposed_by: authorOf(talk.title),
        proposed_at: talk.version ? proposed : momentAt(addDays(today, -3), '15:00'),
      })),
    )
    .execute()
  await db
    .insertInto('lecture_outline')
    .values(
      all.map((talk) => ({
        lecture_id: lectureId(talk.title),
        version: 1,
        body: outlineOf(talk),
        file_id: null,
        status: talk.version ? ('approved' as const) : ('submitted' as const),
        return_reason: null,
        submitted_by: authorOf(talk.title),
        submitted_at: talk.version ? proposed : momentAt(addDays(today, -3), '15:00'),
        reviewed_by: talk.version ? personId('countyReviewer') : null,
        reviewed_at: talk.version ? proposed : null,
      })),
    )
    .execute()
  await db
    .updateTable('lecture')
    .set({ approved_version: 1 })
    .where('title', '!=', WAITING_TALK)
    .execute()
}
