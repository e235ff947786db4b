import { randomUUID } from 'node:crypto'
import type { Actor } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import type { LectureId, SectionId } from '@shared/lecture/lecture.model'
import type { FreeTime } from '@shared/lecture/lecturer.model'
import type { SessionId } from '@shared/lecture/seat.model'
import { givenActor, type Place } from '../support/builders'
import type { World } from '../support/world'

/** A wall-clock moment some days after the world's today. */
export const daysAhead = (world: World, days: number, time = '14:00'): string =>
  momentAt(addDays(localDateOf(world.now()), days), time).toISOString()

export async function givenSection(world: World, name = '青春期沟通'): Promise<SectionId> {
  const id = randomUUID() as SectionId
  const { sections } = await world.db
    .selectFrom('lecture_section')
    .select(({ fn }) => fn.countAll<number>().as('sections'))
    .executeTakeFirstOrThrow()
  await world.db
    .insertInto('lecture_section')
    .values({ id, name: `${name}${sections}`, position: sections + 1 })
    .execute()
  return id
}

type TalkFacts = {
  sectionId?: SectionId
  approved?: boolean
  minutes?: number
  title?: string
  fileId?: FileId
}

/** A talk on the menu of `at`; its author is whoever. */
export async function givenTalk(world: World, at: Place, facts: TalkFacts = {}) {
  const { approved = true, minutes = 60, title = `讲座${randomUUID().slice(0, 6)}` } = facts
  const sectionId = facts.sectionId ?? (await givenSection(world))
  const author = await givenActor(world)
  const reviewer = await givenActor(world)
  const id = randomUUID() as LectureId
  await world.db
    .insertInto('lecture')
    .values({
      id,
      section_id: sectionId,
      committee_id: at.id,
      title,
      audiences: ['juniorParents'],
      minutes,
      equipment: '投影',
      approved_version: null,
      proposed_by: author.personId,
      proposed_at: world.now(),
    })
    .execute()
  await world.db
    .insertInto('lecture_outline')
    .values({
      lecture_id: id,
      version: 1,
      body: '一、孩子在想什么；二、怎样听孩子说话；三、三个可以马上试的办法。',
      file_id: facts.fileId ?? null,
      status: approved ? 'approved' : 'submitted',
      return_reason: null,
      submitted_by: author.personId,
      submitted_at: world.now(),
      reviewed_by: approved ? reviewer.personId : null,
      reviewed_at: approved ? world.now() : null,
    })
    .execute()
  if (approved) {
    await world.db
      .updateTable('lecture')
      .set({ approved_version: 1 })
      .where('id', '=', id)
      .execute()
  }
  return { id, sectionId, author, title }
}

const EVERY_DAY: FreeTime[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  starts: '08:00',
  ends: '20:00',
}))

type LecturerFacts = {
  sectionId?: SectionId
  freeTimes?: FreeTime[]
  monthlyLimit?: number
  status?: 'submitted' | 'approved'
}

/** A lecturer of the corps of `at`, free every day unless told otherwise. */
export async function givenLecturer(
  world: World,
  at: Place,
  facts: LecturerFacts = {},
): Promise<Actor> {
  const { freeTimes = EVERY_DAY, monthlyLimit = 8, status = 'approved' } = facts
  const lecturer = await givenActor(world, { roles: [['lecturer', at]] })
  const reviewer = await givenActor(world)
  await world.db
    .insertInto('lecturer')
    .values({
      person_id: lecturer.personId,
      committee_id: at.id,
      experience: '退休教师，讲了二十年课',
      areas: ['全市'],
      monthly_limit: monthlyLimit,
      status,
      return_reason: null,
      vetted_on: status === 'approved' ? '2026-01-05' : null,
      submitted_at: world.now(),
      reviewed_by: status === 'approved' ? reviewer.personId : null,
      reviewed_at: status === 'approved' ? world.now() : null,
    })
    .execute()
  const { personId: lecturer_id } = lecturer
  if (facts.sectionId) {
    await world.db
      .insertInto('lecturer_section')
      .values({ lecturer_id, section_id: facts.sectionId })
      .execute()
  }
  if (freeTimes.length > 0) {
    await world.db
      .insertInto('lecturer_free_time')
      .values(freeTimes.map((time) => ({ lecturer_id, ...time })))
      .execute()
  }
  return lecturer
}

export type OrderFacts = {
  lectureId?: LectureId
  startsAt?: string
  venue?: string
  room?: string
}

/** What a school fills in to order a talk. */
export async function anOrder(world: World, host: Place, facts: OrderFacts = {}) {
  const firstChoiceAt = facts.startsAt ?? daysAhead(world, 10)
  return {
    lectureId: facts.lectureId ?? (await givenTalk(world, host)).id,
    hostId: host.id,
    firstChoiceAt,
    secondChoiceAt: new Date(Date.parse(firstChoiceAt) + 86_400_000).toISOString(),
    venue: facts.venue ?? `${host.name}校区`,
    room: facts.room ?? `报告厅${randomUUID().slice(0, 6)}`,
    audiences: ['juniorParents' as const],
    expectedHeads: 120,
    equipment: '投影、话筒',
    contactName: '周敏',
    contactPhone: '13800000006',
  }
}

/** An order as it stands after its school sent it. */
export async function givenOrder(
  world: World,
  host: Place,
  facts: OrderFacts = {},
): Promise<BookingId> {
  const school = await givenActor(world, { roles: [['schoolVerifier', host]] })
  const order = await anOrder(world, host, facts)
  const { bookingId } = await world.as(school).lecture.booking.request(order)
  return bookingId
}

/** The office asked this lecturer for the order's first choice. */
export async function givenOffer(
  world: World,
  host: Place,
  lecturers: readonly Actor[],
  facts: OrderFacts = {},
) {
  const bookingId = await givenOrder(world, host, facts)
  const office = await givenActor(world, { roles: [['countyOffice', host]] })
  await world.as(office).lecture.booking.offer({
    bookingId,
    startsAt: facts.startsAt ?? daysAhead(world, 10),
    lecturerIds: lecturers.map((lecturer) => lecturer.personId),
  })
  return { bookingId, office, offerId: await pendingOffer(world, bookingId) }
}

export async function pendingOffer(world: World, bookingId: BookingId) {
  const { id } = await world.db
    .selectFrom('offer')
    .select('id')
    .where('booking_id', '=', bookingId)
    .where('status', '=', 'pending')
    .executeTakeFirstOrThrow()
  return id
}

/** A talk with lecturer and time, as agreed. */
export async function givenConfirmed(world: World, host: Place, facts: OrderFacts = {}) {
  const lecturer = await givenLecturer(world, host)
  const { bookingId, office, offerId } = await givenOffer(world, host, [lecturer], facts)
  await world.as(lecturer).lecture.offer.accept({ offerId })
  return { bookingId, office, lecturer, offerId }
}

/** A public session with this many seats. */
export async function givenSession(
  world: World,
  host: Place,
  capacity: number,
  facts: OrderFacts = {},
) {
  const { bookingId, office, lecturer } = await givenConfirmed(world, host, facts)
  const { sessionId } = await world.as(office).lecture.session.open({ bookingId, capacity })
  return { sessionId, bookingId, office, lecturer }
}

/** A talk that took place, was counted and archived; `eventId` is its entry of the log. */
export async function givenDelivered(world: World, host: Place, facts: OrderFacts = {}) {
  const today = world.now().toISOString()
  const talk = await givenConfirmed(world, host, facts)
  world.travelTo(daysAhead(world, 10, '15:10'))
  const asOffice = world.as(talk.office).lecture.booking
  const { bookingId } = talk
  await asOffice.count({ bookingId, parents: 96, teachers: 8, students: 0 })
  await asOffice.deliver({ bookingId })
  world.travelTo(today)
  const { id: eventId } = await world.db
    .selectFrom('event')
    .select('id')
    .where('topic', '=', 'booking.delivered')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { ...talk, eventId }
}

export const aSeat = (sessionId: SessionId, adults = 1) => ({
  sessionId,
  calledAs: '陈女士',
  phone: '13800000007',
  childStage: 'junior' as const,
  adults,
})
