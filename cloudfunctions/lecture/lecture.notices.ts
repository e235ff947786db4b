import type { NewNotice, NoticeWriter, RecordedEvent } from '@cloud/kernel/notices'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { momentInWords } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import { KEPT_DAYS } from '@shared/lecture/clearance.rules'
import { ReminderKind } from '@shared/lecture/reminder.model'
import { reminderMoment } from '@shared/lecture/reminder.rules'
import { reminderLabels } from '@shared/lecture/reminder.wording'
import type { SeatId, SessionId } from '@shared/lecture/seat.model'
import { SEAT_OFFER_HOURS } from '@shared/lecture/seat.rules'
import { nearestHolders } from './area.store'
import { menuNotices } from './menu.notices'
import { findSeatTold, findTold, listSeated, listSeatHolders } from './notice.store'
import { findGoingOn } from './shortfall.store'
import { listAnswered } from './wish.store'

const page = (name: string, query = '') => `/pages/lecture/${name}/index${query}`

type Told = NonNullable<Awaited<ReturnType<typeof findTold>>>

/** The booking an event is about, whether it is its subject or named in its payload. */
async function toldOf(db: Database, event: RecordedEvent): Promise<Told | undefined> {
  return findTold(db, (event.payload.bookingId ?? event.subjectId) as BookingId)
}

const when = (told: { starts_at: Date | null }, event: RecordedEvent) =>
  told.starts_at ? momentInWords(told.starts_at, event.happenedAt) : '时间待定'

const toHost = (told: Told, title: string, body: string): NewNotice => ({
  personId: told.requested_by,
  title,
  body,
  page: page('booking', `?bookingId=${told.id}`),
  template: 'lectureReminder',
})

const toLecturer = (personId: unknown, title: string, body: string): NewNotice[] =>
  typeof personId === 'string'
    ? [
        {
          personId: personId as PersonId,
          title,
          body,
          page: page('offers'),
          template: 'lectureReminder',
        },
      ]
    : []

async function toOffice(db: Database, told: Told, title: string, body: string) {
  const officers = await nearestHolders(db, 'countyOffice', told.path)
  return officers.map(
    (personId): NewNotice => ({
      personId,
      title,
      body,
      page: page('booking', `?bookingId=${told.id}`),
    }),
  )
}

async function toParents(
  db: Database,
  told: Told,
  title: string,
  body: string,
  whom = listSeatHolders,
) {
  const parents = await whom(db, told.id)
  return parents.map(
    (personId): NewNotice => ({
      personId,
      title,
      body,
      page: page('session', `?sessionId=${told.session_id}`),
      template: 'seat',
    }),
  )
}

const aboutBooking =
  (write: (db: Database, told: Told, event: RecordedEvent) => Promise<NewNotice[]>): NoticeWriter =>
  async (db, event) => {
    const told = await toldOf(db, event)
    return told ? write(db, told, event) : []
  }

type SeatTold = NonNullable<Awaited<ReturnType<typeof findSeatTold>>>

const aboutSeat =
  (
    title: string,
    words: (talk: string, seat: SeatTold, event: RecordedEvent) => string,
  ): NoticeWriter =>
  async (db, event) => {
    const seat = await findSeatTold(db, event.subjectId as SeatId)
    if (!seat?.person_id) return []
    const talk = `《${seat.title}》${when(seat, event)}，${seat.venue}${seat.room}`
    return [
      {
        personId: seat.person_id,
        title,
        body: words(talk, seat, event),
        page: page('session', `?sessionId=${seat.session_id}`),
        template: 'seat',
      },
    ]
  }

export const lectureNotices: Record<string, NoticeWriter> = {
  'booking.requested': aboutBooking((db, told) =>
    toOffice(db, told, '有一单讲座等您派单', `${told.host}点了《${told.title}》，请选讲师派单。`),
  ),

  'offer.made': aboutBooking(async (_, told, event) =>
    toLecturer(
      event.payload.lecturerId,
      '有一场讲座请您答复',
      `${told.host}请您讲《${told.title}》，${when(told, event)}。请在 48 小时内答复。`,
    ),
  ),

  'offer.accepted': aboutBooking(async (db, told, event) => {
    const body = `《${told.title}》${when(told, event)}，讲师已应单。`
    return [
      toHost(told, '讲座约好了', body),
      ...(await toOffice(db, told, '讲师已应单', `${told.host}：${body}`)),
    ]
  }),

  'offer.declined': aboutBooking(async (db, told, event) => {
    const parents =
      event.payload.hadAccepted === true
        ? await toParents(
            db,
            told,
            '讲师有变化',
            `《${told.title}》${when(told, event)}的讲师临时来不了，关工办正在另请。时间不变，座位给您留着，有变化马上告诉您。`,
          )
        : []
    if (told.status !== 'offered') return parents
    const body = `${told.host}《${told.title}》：讲师来不了，已请下一位。`
    const office = await toOffice(db, told, '讲师谢绝了一单', body)
    if (event.payload.hadAccepted !== true) return office
    return [
      ...office,
      ...parents,
      toHost(
        told,
        '讲师来不了，正在另请',
        `《${told.title}》的讲师临时来不了，关工办正在另请，有结果马上告诉您。`,
      ),
    ]
  }),

  'offer.expired': aboutBooking(async (db, told) =>
    told.status === 'offered'
      ? toOffice(db, told, '讲师没有按时答复', `${told.host}《${told.title}》：已请下一位。`)
      : [],
  ),

  'booking.unanswered': aboutBooking(async (db, told) => [
    ...(await toOffice(
      db,
      told,
      '问过的讲师都来不了',
      `${told.host}《${told.title}》没有讲师应单，请另请讲师，或打电话和点单单位商量换时间。`,
    )),
    toHost(
      told,
      '讲师还没约到',
      `《${told.title}》问过的讲师都来不了。关工办会另请讲师，或打电话和您商量换时间；您也可以自己改期。`,
    ),
  ]),

  'booking.declined': aboutBooking(async (_, told) => [
    toHost(told, '这次没能安排讲座', `《${told.title}》：${told.reason ?? ''}。可以换个时间再点。`),
  ]),

  'booking.cancelled': aboutBooking(async (db, told, event) => {
    const body = `${told.host}《${told.title}》已取消，原因：${told.reason ?? ''}。`
    return [
      toHost(told, '讲座已取消', body),
      ...(event.payload.byOffice === true ? [] : await toOffice(db, told, '讲座已取消', body)),
      ...toLecturer(event.payload.lecturerId, '讲座已取消', body),
      ...(await toParents(db, told, '讲座已取消', `${body}给您添麻烦了。`)),
    ]
  }),

  'booking.moved': aboutBooking(async (db, told, event) => {
    const { to, isKept, byOffice, lecturerId } = event.payload
    const body = `${told.host}《${told.title}》改到${momentInWords(String(to), event.happenedAt)}。`
    const next = isKept === true ? '正在请讲师确认。' : '正在找讲师。'
    return [
      toHost(told, '讲座改期', `${body}${next}`),
      ...(byOffice === true ? [] : await toOffice(db, told, '讲座改期', `${body}${next}`)),
      ...(isKept === true
        ? []
        : toLecturer(lecturerId, '讲座改期，这场不用您讲了', `${body}谢谢您原来留出的时间。`)),
      ...(await toParents(db, told, '讲座改期', `${body}座位给您留着，来不了可以退座。`)),
    ]
  }),

  'booking.delivered': aboutBooking(async (db, told) => {
    const talk = `《${told.title}》`
    return [
      toHost(told, '讲座已归档', `${talk}已归档。讲得怎么样，请点三下说一说。`),
      ...toLecturer(
        told.lecturer_id,
        '讲座已归档，谢谢您',
        `${told.host}${talk}已归档，您的业绩记载簿会记一笔。`,
      ),
      ...(await toParents(db, told, '听得怎么样？', `${talk}讲完了，点一张脸就好，不记名。`)),
    ]
  }),

  'handout.putUp': aboutBooking(async (db, told, event) => {
    if (event.payload.isFirst !== true) return []
    const body = `《${told.title}》的资料放上来了，讲完 ${KEPT_DAYS} 天内可以打开看。`
    return [
      toHost(told, '讲座资料来了', body),
      ...(await toParents(db, told, '讲座资料来了', body, listSeated)),
    ]
  }),

  'booking.reminded': aboutBooking(async (db, told, event) => {
    const kind = ReminderKind.parse(event.payload.kind)
    const startsAt = told.starts_at?.toISOString()
    const isLast = startsAt !== undefined && reminderMoment('hoursBefore', startsAt) === null
    const title = reminderLabels[kind]
    const body = `《${told.title}》${when(told, event)}，${told.venue}${told.room}。${isLast ? '开讲早，当天早上不再提醒。' : ''}`
    return [
      toHost(told, title, `${body}请准备好会场。`),
      ...toLecturer(told.lecturer_id, title, body),
      ...(await toParents(db, told, title, `${body}来不了请退座，好让给候补的家长。`)),
    ]
  }),

  'session.fellShort': aboutBooking(async (db, told, event) => {
    const body = `《${told.title}》${when(told, event)}，订座的人不够最低开讲人数。`
    return [
      ...(await toOffice(
        db,
        told,
        '人数不够，请您决定',
        `${told.host}${body}照常、改期还是取消？`,
      )),
      toHost(told, '订座的人还不够', `${body}由关工办决定照常、改期还是取消，定了马上告诉您。`),
    ]
  }),

  'session.wentOn': aboutBooking(async (db, told, event) => {
    const going = await findGoingOn(db, told.id)
    const body = `《${told.title}》${when(told, event)}，人数不多，照常开讲。${going?.reason ?? ''}`
    return [
      toHost(told, '照常开讲', body),
      ...toLecturer(told.lecturer_id, '照常开讲', body),
      ...(await toParents(db, told, '照常开讲', body)),
    ]
  }),

  'session.opened': aboutBooking(async (db, told, event) => {
    const wishers = await listAnswered(db, event.subjectId as SessionId)
    return wishers.map((personId) => ({
      personId,
      title: '您想听的讲座开场了',
      body: `《${told.title}》${when(told, event)}，${told.venue}${told.room}，现在可以订座。`,
      page: page('session', `?sessionId=${event.subjectId}`),
      template: 'seat',
    }))
  }),

  'seat.booked': aboutSeat('座位订好了', (talk) => `${talk}。来不了请提前退座。`),
  'seat.waitlisted': aboutSeat(
    '已为您排上候补',
    (talk) => `${talk}。有人退座就按次序问，座位留 ${SEAT_OFFER_HOURS} 小时等您确认。`,
  ),
  'seat.offered': aboutSeat('候补轮到您了', (talk, seat, event) => {
    const until = seat.offered_until ? momentInWords(seat.offered_until, event.happenedAt) : ''
    return `${talk}。座位给您留到${until}，请点开确认；来不了请让给下一家。`
  }),
  'seat.lapsed': aboutSeat('留座时间过了', (talk) => `${talk}。座位让给了下一家，您可以再排候补。`),
  'seat.promoted': aboutSeat('候补到座位了', (talk) => `${talk}。来不了请尽早退座。`),

  ...menuNotices,
}
