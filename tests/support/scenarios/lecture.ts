import { addDays, localDateOf } from '@shared/kernel/local-date'
import {
  anOrder,
  aSeat,
  daysAhead,
  givenConfirmed,
  givenLecturer,
  givenOffer,
  givenOrder,
  givenSection,
  givenSession,
  givenTalk,
} from '../../lecture/given'
import { givenCall, givenShort } from '../../lecture/given-call'
import { givenActor, givenFile, type Place } from '../builders'
import type { World } from '../world'
import { aCountedTalk, aHandout, aTalkThatIsOver, aWish } from './lecture.given'
import { onceAt, type Scenarios } from './scenario'

const reason = '这里写明原因'
const MARKED_POINT = { latitude: 32.0, longitude: 120.3 }
const body = '一、孩子在想什么；二、怎样听孩子说话；三、三个可以马上试的办法。'

const theCall = onceAt(givenCall)
const theHandout = onceAt(aHandout)
const theWish = onceAt(aWish)
const theTalk = onceAt((world, at) => givenSession(world, at, 100))

const anOutline = async (world: World, at: Place) => ({
  lectureId: (await givenTalk(world, at, { approved: false })).id,
  version: 1,
})

const aWaitingLecturer = async (world: World, at: Place) => {
  const { personId } = await givenLecturer(world, at, { status: 'submitted' })
  return { personId }
}

export const lectureScenarios: Scenarios = {
  'section.list': async (world) => {
    await givenSection(world)
    return {}
  },
  'lecture.list': async (world, at) => {
    await givenTalk(world, at)
    return {}
  },
  'lecture.get': async (world, at) => ({ lectureId: (await givenTalk(world, at)).id }),
  'lecture.propose': async (world, at) => ({
    committeeId: at.id,
    sectionId: await givenSection(world),
    title: '青春期沟通',
    audiences: ['juniorParents'],
    minutes: 90,
    equipment: '',
    body,
    fileId: null,
  }),
  'lecture.slots': async (world, at) => {
    const talk = await givenTalk(world, at)
    await givenLecturer(world, at, { sectionId: talk.sectionId })
    return { lectureId: talk.id }
  },
  'outline.list': async (world, at) => {
    await anOutline(world, at)
    return {}
  },
  'outline.versions': async (world, at) => ({ lectureId: (await givenTalk(world, at)).id }),
  'outline.revise': async (world, at) => ({
    lectureId: (await givenTalk(world, at)).id,
    body,
    fileId: null,
  }),
  'outline.open': async (world, at) => {
    const fileId = await givenFile(world, await givenActor(world), 'outline')
    return { lectureId: (await givenTalk(world, at, { fileId })).id, version: 1 }
  },
  'outline.approve': anOutline,
  'outline.return': async (world, at) => ({ ...(await anOutline(world, at)), reason }),
  'lecturer.get': async (world, at) => {
    await givenLecturer(world, at)
    return {}
  },
  'lecturer.introduce': async (world, at) => ({
    committeeId: at.id,
    experience: '退休教师',
    areas: ['全市'],
    sectionIds: [await givenSection(world)],
  }),
  'lecturer.setTimes': async (world, at) => {
    await givenLecturer(world, at)
    return { freeTimes: [], awayPeriods: [], monthlyLimit: 4 }
  },
  'lecturer.corps': async (world, at) => {
    await givenLecturer(world, at)
    return {}
  },
  'lecturer.profile': async (world, at) => ({
    personId: (await givenLecturer(world, at)).personId,
  }),
  'lecturer.list': async (world, at) => {
    await givenLecturer(world, at)
    return {}
  },
  'lecturer.approve': async (world, at) => ({
    ...(await aWaitingLecturer(world, at)),
    vettedOn: addDays(localDateOf(world.now()), -1),
  }),
  'lecturer.renewVetting': async (world, at) => ({
    personId: (await givenLecturer(world, at)).personId,
    vettedOn: localDateOf(world.now()),
  }),
  'lecturer.return': async (world, at) => ({ ...(await aWaitingLecturer(world, at)), reason }),
  'booking.request': async (world, at) => anOrder(world, at),
  'booking.list': async (world, at) => {
    await givenOrder(world, at)
    return {}
  },
  'booking.get': async (world, at) => ({ bookingId: await givenOrder(world, at) }),
  'booking.candidates': async (world, at) => {
    await givenLecturer(world, at)
    return { bookingId: await givenOrder(world, at), startsAt: daysAhead(world, 10) }
  },
  'booking.offer': async (world, at) => ({
    bookingId: await givenOrder(world, at),
    startsAt: daysAhead(world, 10),
    lecturerIds: [(await givenLecturer(world, at)).personId],
  }),
  'booking.decline': async (world, at) => ({ bookingId: await givenOrder(world, at), reason }),
  'booking.cancel': async (world, at) => ({ bookingId: await givenOrder(world, at), reason }),
  'booking.move': async (world, at) => ({
    bookingId: await givenOrder(world, at),
    startsAt: daysAhead(world, 20),
    reason,
  }),
  'booking.count': async (world, at) => ({
    bookingId: (await givenConfirmed(world, at)).bookingId,
    parents: 96,
    teachers: 8,
    students: 0,
  }),
  'booking.deliver': async (world, at) => ({
    bookingId: (await givenConfirmed(world, at)).bookingId,
  }),
  'offer.list': async (world, at) => {
    await givenOffer(world, at, [await givenLecturer(world, at)])
    return {}
  },
  'offer.accept': async (world, at) => ({
    offerId: (await givenOffer(world, at, [await givenLecturer(world, at)])).offerId,
  }),
  'offer.decline': async (world, at) => ({
    offerId: (await givenOffer(world, at, [await givenLecturer(world, at)])).offerId,
    reason,
  }),
  'session.list': async (world, at) => {
    await givenSession(world, at, 5)
    return {}
  },
  'session.get': async (world, at) => ({ sessionId: (await givenSession(world, at, 5)).sessionId }),
  'session.open': async (world, at) => ({
    bookingId: (await givenConfirmed(world, at)).bookingId,
    capacity: 5,
  }),
  'session.roster': async (world, at) => ({
    sessionId: (await givenSession(world, at, 5)).sessionId,
  }),
  'seat.list': async (world, at) => {
    const { sessionId } = await givenSession(world, at, 5)
    await world.as(await givenActor(world)).lecture.seat.book(aSeat(sessionId))
    return {}
  },
  'seat.find': async (world, at) => {
    const { sessionId } = await givenSession(world, at, 5)
    await world.as(await givenActor(world)).lecture.seat.book(aSeat(sessionId))
    return { sessionId }
  },
  'seat.book': async (world, at) => aSeat((await theTalk(world, at)).sessionId),
  'seat.cancel': async (world, at) => {
    const { sessionId } = await givenSession(world, at, 5)
    const parent = await givenActor(world)
    const { id } = await world.as(parent).lecture.seat.book(aSeat(sessionId))
    return { seatId: id }
  },
  'seat.accept': async (world, at) => {
    const { sessionId } = await givenSession(world, at, 1)
    const [holder, waiter] = [await givenActor(world), await givenActor(world)]
    const held = await world.as(holder).lecture.seat.book(aSeat(sessionId))
    const { id: seatId } = await world.as(waiter).lecture.seat.book(aSeat(sessionId))
    await world.as(holder).lecture.seat.cancel({ seatId: held.id })
    return { seatId }
  },
  'door.show': async (world, at) => ({ sessionId: (await givenSession(world, at, 5)).sessionId }),
  'door.showMine': async (world, at) => {
    const { lecturer } = await givenSession(world, at, 5)
    const { items } = await world.as(lecturer).lecture.offer.list({})
    return { offerId: items[0]?.id }
  },
  'door.search': async (world, at) => ({
    sessionId: (await givenSession(world, at, 5)).sessionId,
    words: '0007',
  }),
  'door.admit': async (world, at) => {
    const { sessionId } = await givenSession(world, at, 5)
    const { id } = await world.as(await givenActor(world)).lecture.seat.book(aSeat(sessionId))
    return { seatId: id }
  },
  'door.checkIn': async (world, at) => ({
    sessionId: (await givenSession(world, at, 5)).sessionId,
    code: 'abc.0123456789abcdef',
  }),
  'wish.areas': async () => ({}),
  'wish.mine': async () => ({}),
  'wish.make': async (world, at) => theWish(world, at),
  'wish.takeBack': async (world, at) => {
    const parent = await givenActor(world)
    return world.as(parent).lecture.wish.make(await aWish(world, at))
  },
  'wish.tally': async () => ({}),
  'wish.setNeeded': async (_, at) => ({ committeeId: at.id, needed: 10 }),
  'session.goOn': async (world, at) => ({
    sessionId: (await givenShort(world, at)).sessionId,
    reason,
  }),
  'reminder.list': async (world, at) => ({
    bookingId: (await givenConfirmed(world, at)).bookingId,
  }),
  'reminder.reveal': async (world, at) => theCall(world, at),
  'reminder.markCalled': async (world, at) => theCall(world, at),
  'point.find': async (_, at) => ({ committeeId: at.id }),
  'point.mark': async (_, at) => ({ committeeId: at.id, point: MARKED_POINT }),
  'rating.find': async (world, at) => ({
    sessionId: (await aTalkThatIsOver(world, at)).sessionId,
  }),
  'rating.give': async (world, at) => ({
    seatId: (await aTalkThatIsOver(world, at)).seatId,
    face: 'good',
  }),
  'rating.get': async (world, at) => ({
    bookingId: (await aTalkThatIsOver(world, at)).bookingId,
  }),
  'rating.getMine': async (world, at) => {
    const { lecturer } = await aTalkThatIsOver(world, at)
    const { items } = await world.as(lecturer).lecture.offer.list({})
    return { offerId: items[0]?.id }
  },
  'rating.giveFeedback': async (world, at) => ({
    bookingId: (await aTalkThatIsOver(world, at)).bookingId,
    face: 'good',
    punctuality: 'onTime',
    nextTime: 'again',
  }),
  'archive.get': async (world, at) => ({ bookingId: await aCountedTalk(world, at) }),
  'handout.list': async (world, at) => ({ bookingId: (await aHandout(world, at)).bookingId }),
  'handout.open': async (world, at) => ({ handoutId: (await aHandout(world, at)).handoutId }),
  'handout.putUp': async (world, at, actor) => ({
    bookingId: (await theHandout(world, at)).bookingId,
    fileId: await givenFile(world, actor, 'handout'),
  }),
  'handout.takeDown': async (world, at) => ({ handoutId: (await aHandout(world, at)).handoutId }),
  'clearance.preview': async () => ({}),
  'coverage.get': async (world, at) => {
    await aCountedTalk(world, at)
    return { fromOn: '2020-01-01', toOn: '2100-12-31' }
  },
  'board.get': async (world, at) => {
    await givenConfirmed(world, at)
    return { fromOn: '2020-01-01', toOn: '2100-12-31' }
  },
  'coverage.tour': async (world, at) => {
    await givenOrder(world, at)
    return { fromOn: '2020-01-01', toOn: '2100-12-31' }
  },
  'coverage.talks': async (world, at) => {
    await givenOrder(world, at)
    return { fromOn: '2020-01-01', toOn: '2100-12-31' }
  },
}

/** Anyone signed in may look for a free hour or book a seat; it becomes their own. */
export const openToAnyone = ['lecture.slots', 'seat.book', 'wish.make']

export { admits, answersEmpty } from './lecture.admits'
