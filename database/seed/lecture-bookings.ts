import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { BookingId, BookingStatus, Heads } from '@shared/lecture/booking.model'
import type { Audience } from '@shared/lecture/lecture.model'
import type { OfferId, OfferStatus } from '@shared/lecture/offer.model'
import { answerBy } from '@shared/lecture/offer.rules'
import type { SeatId, SeatStatus, SessionId } from '@shared/lecture/seat.model'
import { busyUntil, endOf, placeKeys } from '@shared/lecture/slot.rules'
import { seedId } from './chapter'
import { FUYU_REPORT, lectureId, lecturerId } from './lecture-menu'
import { personId } from './personas'
import { COMMUNITIES, FUYU_SCHOOLS, place, RIVERSIDE, SCHOOL, SCHOOLS, VILLAGES } from './places'

/** Being given while one looks. */
export const RUNNING_TALK = '早恋了，怎么办'

/** Given and archived two weeks ago; what it left behind can still be opened. */
export const GIVEN_TALK = '父亲不缺席'

export const lastName = (names: string) => names.split('/').at(-1) as string

export type Order = {
  host: string
  talk: string
  startsAt: Date
  minutes?: number
  room?: string
  audiences?: readonly Audience[]
  expected?: number
  status: BookingStatus
  /** Who was asked, and what they said; the last one is the lecturer of a confirmed talk. */
  asked?: readonly (readonly [lecturer: string, said: OfferStatus, reason?: string])[]
  next?: readonly string[]
  reason?: string
  heads?: Heads
  requestedDaysBefore?: number
  /** The order came so many hours before now, and has not been settled. */
  askedHoursAgo?: number
  session?: { capacity: number; seats: readonly Family[] }
}

type Family = { adults: number; status: SeatStatus; who?: PersonId }

const HOUR = 3_600_000

/** What was ordered, given and is still to come. People, numbers of heads in 靖江 and all seats are invented. */
export async function seedBookings(db: Database, now: Date): Promise<void> {
  const today = localDateOf(now)
  const on = (days: number, time: string) => momentAt(addDays(today, days), time)
  const aNextWeekday = (weekday: number, atLeast: number) => {
    const from = new Date(`${addDays(today, atLeast)}T00:00:00Z`).getUTCDay()
    return atLeast + ((weekday - from + 7) % 7)
  }
  /** Begun a quarter of an hour ago: doors are open, whenever one looks within the next hour and a half. */
  const running = new Date(Math.floor((now.getTime() - 15 * 60_000) / 300_000) * 300_000)
  const justOver = new Date(Math.floor((now.getTime() - 95 * 60_000) / 300_000) * 300_000)

  for (const order of [
    ...fuyu(),
    ...delivered(on),
    {
      host: SCHOOL,
      talk: '看懂孩子的情绪信号',
      startsAt: on(aNextWeekday(3, 7), '18:30'),
      minutes: 90,
      expected: 150,
      status: 'requested' as const,
      askedHoursAgo: 20,
    },
    {
      host: RIVERSIDE,
      talk: '带孙有方：爷爷奶奶的家教课',
      startsAt: on(aNextWeekday(6, 6), '09:00'),
      audiences: ['primaryParents', 'kindergartenParents'] as const,
      expected: 40,
      status: 'offered' as const,
      asked: [
        ['邵玉英', 'declined', '那天要带孙子去医院'],
        ['刘文华', 'pending'],
      ] as const,
      next: ['邵玉英'],
      askedHoursAgo: 26,
    },
    {
      host: SCHOOL,
      talk: '青春期沟通：孩子在想什么',
      startsAt: on(aNextWeekday(4, 4), '18:30'),
      minutes: 90,
      expected: 60,
      status: 'confirmed' as const,
      asked: [['刘文华', 'accepted']] as const,
      session: { capacity: 60, seats: nearlyFull },
    },
    {
      host: COMMUNITIES[2] as string,
      talk: '作业拖拉有办法',
      startsAt: on(aNextWeekday(6, 3), '14:30'),
      audiences: ['primaryParents'] as const,
      expected: 40,
      status: 'confirmed' as const,
      asked: [['邵玉英', 'accepted']] as const,
      session: {
        capacity: 40,
        seats: [
          { adults: 1, status: 'booked', who: personId('parent') },
          ...families(9, 1),
          ...families(2, 2),
        ] as const,
      },
    },
    {
      host: SCHOOLS[2] as string,
      talk: '考前这一个月，家长怎么当',
      startsAt: on(aNextWeekday(7, 10), '14:00'),
      minutes: 90,
      expected: 200,
      status: 'confirmed' as const,
      asked: [
        ['刘文华', 'expired'],
        ['汤明华', 'accepted'],
      ] as const,
      session: { capacity: 180, seats: families(31, 1) },
    },
    {
      host: SCHOOL,
      talk: '防溺水防欺凌：家长要教会孩子的十件事',
      startsAt: justOver,
      audiences: ['juniorParents'] as const,
      expected: 90,
      status: 'confirmed' as const,
      asked: [['刘文华', 'accepted']] as const,
    },
    {
      host: SCHOOL,
      talk: RUNNING_TALK,
      startsAt: running,
      audiences: ['juniorParents'] as const,
      room: '小礼堂',
      minutes: 90,
      expected: 50,
      status: 'confirmed' as const,
      asked: [['刘文华', 'accepted']] as const,
      session: {
        capacity: 50,
        seats: [
          { adults: 1, status: 'booked', who: personId('parent') },
          ...families(22, 1),
          ...families(6, 2),
        ] as const,
      },
    },
    {
      host: RIVERSIDE,
      talk: '好好说话：从吼到听',
      startsAt: on(-2, '19:00'),
      minutes: 90,
      expected: 35,
      status: 'confirmed' as const,
      asked: [['汤明华', 'accepted']] as const,
      heads: { parents: 31, teachers: 2, students: 0 },
      session: {
        capacity: 40,
        seats: [
          { adults: 1, status: 'booked', who: personId('parent') },
          ...families(27, 1),
        ] as const,
      },
    },
    {
      host: COMMUNITIES[1] as string,
      talk: '垃圾分类从一个家开始',
      startsAt: on(-12, '09:00'),
      minutes: 45,
      expected: 30,
      status: 'cancelled' as const,
      reason: '社区活动室漏水维修',
    },
    {
      host: VILLAGES[3] as string,
      talk: '写一手端正的毛笔字',
      startsAt: on(-20, '14:00'),
      expected: 25,
      status: 'declined' as const,
      reason: '本月没有能讲这一课的讲师，下月优先安排',
    },
  ] satisfies readonly Order[]) {
    await insertOrder(db, order, now)
  }
}

export const families = (howMany: number, adults: number): Family[] =>
  Array.from({ length: howMany }, () => ({ adults, status: 'booked' as const }))

/** 59 of 60 seats are taken; the head of the line is a family of two, and nobody overtakes it. */
const nearlyFull: readonly Family[] = [
  ...families(43, 1),
  ...families(8, 2),
  { adults: 2, status: 'waiting' },
  { adults: 1, status: 'waiting' },
  { adults: 1, status: 'waiting' },
]

/** S0: 七所学校, more than 3,000 人次 of parents, teachers and pupils; how they divide is invented. */
function fuyu(): Order[] {
  const heads: readonly (readonly [parents: number, teachers: number, students: number])[] = [
    [260, 38, 0],
    [310, 42, 120],
    [205, 30, 180],
    [420, 55, 0],
    [390, 46, 210],
    [180, 33, 260],
    [95, 28, 160],
  ]
  return FUYU_SCHOOLS.map((host, index): Order => {
    const [parents, teachers, students] = heads[index] as [number, number, number]
    return {
      host,
      talk: FUYU_REPORT,
      startsAt: momentAt(addDays('2017-04-12', index * 56), '14:00'),
      minutes: 90,
      room: '礼堂',
      audiences: ['primaryParents', 'juniorParents', 'teachers', 'students'],
      expected: 300,
      status: 'delivered',
      asked: [['郭长林', 'accepted']],
      heads: { parents, teachers, students },
    }
  })
}

/** This year in 靖江: enough talks to see who was reached and who was not. */
function delivered(on: (days: number, time: string) => Date): Order[] {
  const past: readonly (readonly [string, string, string, number, Heads])[] = [
    [
      SCHOOL,
      '青春期沟通：孩子在想什么',
      '刘文华',
      -160,
      { parents: 142, teachers: 11, students: 0 },
    ],
    [
      SCHOOLS[0] as string,
      '作业拖拉有办法',
      '邵玉英',
      -130,
      { parents: 96, teachers: 8, students: 0 },
    ],
    [
      SCHOOLS[0] as string,
      '党史国史学习宣讲提纲',
      '尤淑珍',
      -95,
      { parents: 0, teachers: 12, students: 310 },
    ],
    [
      SCHOOLS[2] as string,
      '少年与法：法庭上的真实故事',
      '严国良',
      -70,
      { parents: 20, teachers: 15, students: 420 },
    ],
    [
      RIVERSIDE,
      '一家一训：把家风写下来',
      '尤淑珍',
      -48,
      { parents: 38, teachers: 0, students: 16 },
    ],
    [
      VILLAGES[0] as string,
      '跟老农艺师认庄稼',
      '鲍爱萍',
      -30,
      { parents: 12, teachers: 2, students: 45 },
    ],
    [
      COMMUNITIES[5] as string,
      GIVEN_TALK,
      '邵玉英',
      -16,
      { parents: 44, teachers: 1, students: 0 },
    ],
  ]
  return past.map(([host, talk, lecturer, days, heads]) => ({
    host,
    talk,
    startsAt: on(days, '15:00'),
    expected: 100,
    status: 'delivered',
    asked: [[lecturer, 'accepted']],
    heads,
    ...(talk === GIVEN_TALK && { session: heard }),
  }))
}

const heard: NonNullable<Order['session']> = {
  capacity: 60,
  seats: [{ adults: 1, status: 'booked', who: personId('parent') }, ...families(30, 1)],
}

export async function insertOrder(db: Database, order: Order, now: Date): Promise<BookingId> {
  const { host, talk, startsAt, status, asked = [], heads } = order
  const words = `${host}:${talk}:${startsAt.toISOString().slice(0, 10)}`
  const id: BookingId = seedId(`booking:${words}`)
  const minutes = order.minutes ?? 60
  const venue = lastName(host).replace('（示例）', '')
  const room = order.room ?? '多功能厅'
  const requestedAt = order.askedHoursAgo
    ? new Date(now.getTime() - order.askedHoursAgo * HOUR)
    : new Date(Math.min(startsAt.getTime(), now.getTime()) - 9 * 24 * HOUR)
  const isSettled = status === 'confirmed' || status === 'delivered'
  const lecturer = isSettled ? lecturerId(asked.at(-1)?.[0] as string) : null
  const requester = requesterOf(host)
  const [contactName, contactPhone] = contacts[requester] as readonly [string, string]
  const countedAt = heads ? new Date(startsAt.getTime() + minutes * 60_000) : null
  await db
    .insertInto('booking')
    .values({
      id,
      lecture_id: lectureId(talk),
      outline_version: 1,
      host_id: place(host),
      requested_by: personId(requester),
      requested_at: requestedAt,
      first_choice_at: startsAt,
      second_choice_at: new Date(startsAt.getTime() + 7 * 24 * HOUR),
      minutes,
      venue,
      room,
      audiences: [...(order.audiences ?? ['juniorParents'])],
      expected_heads: order.expected ?? 60,
      equipment: '投影、话筒',
      contact_name: contactName,
      contact_phone: contactPhone,
      status,
      next_lecturers: (order.next ?? []).map(lecturerId),
      lecturer_id: lecturer,
      starts_at: asked.length > 0 ? startsAt : null,
      reason: order.reason ?? null,
      parents: heads?.parents ?? null,
      teachers: heads?.teachers ?? null,
      students: heads?.students ?? null,
      count_note: null,
      counted_by: heads ? personId(requester) : null,
      counted_at: countedAt,
      delivered_at: status === 'delivered' ? new Date(startsAt.getTime() + 20 * HOUR) : null,
    })
    .execute()
  for (const [index, [name, said, reason]] of asked.entries()) {
    await insertOffer(db, {
      id,
      order,
      name,
      said,
      reason,
      index,
      requestedAt,
      minutes,
      venue,
      room,
    })
  }
  if (order.session) await insertSession(db, id, words, order.session, requestedAt)
  return id
}

/** Units without a persona had the county office order for them. */
function requesterOf(host: string): string {
  if (host === SCHOOL) return 'deputyHead'
  return host === RIVERSIDE ? 'villageClerk' : 'countyOffice'
}

const contacts: Record<string, readonly [name: string, phone: string]> = {
  deputyHead: ['周敏', '13800000006'],
  villageClerk: ['李秀兰', '13800000002'],
  countyOffice: ['陈志明', '13800000004'],
}

type Asking = {
  id: BookingId
  order: Order
  name: string
  said: OfferStatus
  reason: string | undefined
  index: number
  requestedAt: Date
  minutes: number
  venue: string
  room: string
}

async function insertOffer(db: Database, asking: Asking): Promise<void> {
  const { id, order, name, said, index, requestedAt, minutes } = asking
  const startsAt = order.startsAt.toISOString()
  const endsAt = endOf(startsAt, minutes)
  const offeredAt = new Date(requestedAt.getTime() + (2 + index * 20) * HOUR)
  const { venueKey, roomKey } = placeKeys(asking.venue, asking.room)
  await db
    .insertInto('offer')
    .values({
      id: seedId<OfferId>(`offer:${id}:${name}`),
      booking_id: id,
      lecturer_id: lecturerId(name),
      starts_at: order.startsAt,
      ends_at: new Date(endsAt),
      busy_until: new Date(busyUntil(endsAt)),
      venue_key: venueKey,
      room_key: roomKey,
      status: said,
      offered_by: personId('countyOffice'),
      offered_at: offeredAt,
      answer_by: new Date(answerBy(offeredAt, startsAt)),
      answered_at: said === 'pending' ? null : new Date(offeredAt.getTime() + 5 * HOUR),
      reason: asking.reason ?? null,
    })
    .execute()
}

async function insertSession(
  db: Database,
  bookingId: BookingId,
  words: string,
  { capacity, seats }: NonNullable<Order['session']>,
  requestedAt: Date,
): Promise<void> {
  const openedAt = new Date(requestedAt.getTime() + 24 * HOUR)
  const taken = seats
    .filter((seat) => seat.status === 'booked')
    .reduce((sum, seat) => sum + seat.adults, 0)
  const sessionId = seedId<SessionId>(`session:${words}`)
  await db
    .insertInto('session')
    .values({
      id: sessionId,
      booking_id: bookingId,
      capacity,
      taken,
      opened_by: personId('countyOffice'),
      opened_at: openedAt,
    })
    .execute()
  const families = seats.map((seat, index) => ({
    ...seat,
    index,
    person: seat.who ?? seedId<PersonId>(`family:${words}:${index}`),
    at: new Date(openedAt.getTime() + index * 600_000),
  }))
  const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
  await db
    .insertInto('person')
    .values(
      families
        .filter((family) => !family.who)
        .map(({ person, at }) => ({ id: person, name: null, phone: null, created_at: at })),
    )
    .execute()
  await db
    .insertInto('seat')
    .values(
      families.map(({ adults, status, index, person, at }) => ({
        id: seedId<SeatId>(`seat:${words}:${index}`),
        session_id: sessionId,
        person_id: person,
        called_as: `${surnames[index % surnames.length]}${index % 3 ? '女士' : '先生'}`,
        phone: `139000${String(10_000 + index).padStart(5, '0')}`,
        child_stage: 'junior' as const,
        adults,
        status,
        asked_at: at,
        seated_at: status === 'booked' ? at : null,
        cancelled_at: null,
      })),
    )
    .execute()
}
