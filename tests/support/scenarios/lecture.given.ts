import { sql } from 'kysely'
import { aSeat, daysAhead, givenConfirmed, givenSession, givenTalk } from '../../lecture/given'
import { givenActor, givenFile, type Place } from '../builders'
import type { World } from '../world'

/** A talk that was given this morning and counted. */
export const aCountedTalk = async (world: World, at: Place) => {
  const { bookingId, office } = await givenConfirmed(world, at)
  const today = world.now().toISOString()
  world.travelTo(daysAhead(world, 10, '15:10'))
  const heads = { parents: 1, teachers: 1, students: 1 }
  await world.as(office).lecture.booking.count({ bookingId, ...heads })
  await world.as(office).lecture.booking.deliver({ bookingId })
  world.travelTo(today)
  return bookingId
}

/** A talk that was given ten days from now, and a moment after it. */
export const aTalkThatIsOver = async (world: World, at: Place) => {
  const talk = await givenSession(world, at, 5)
  const parent = await givenActor(world)
  const { id: seatId } = await world.as(parent).lecture.seat.book(aSeat(talk.sessionId))
  world.travelTo(daysAhead(world, 10, '15:10'))
  return { ...talk, seatId }
}

/** A topic of the county's menu, wished for in the whole county. */
export const aWish = async (world: World, at: Place) => {
  const county = await world.db
    .selectFrom('committee')
    .select(['id', 'path', 'name'])
    .where('level', '=', 'county')
    .where(sql<boolean>`starts_with(${at.path}, path)`)
    .executeTakeFirstOrThrow()
  const { sectionId } = await givenTalk(world, { ...at, ...county })
  return { sectionId, areaId: county.id }
}

/** A handout of a talk that is over, put up by its lecturer. */
export const aHandout = async (world: World, at: Place) => {
  const today = world.now().toISOString()
  const { bookingId, lecturer } = await aTalkThatIsOver(world, at)
  const fileId = await givenFile(world, lecturer, 'handout')
  const { handoutId } = await world.as(lecturer).lecture.handout.putUp({ bookingId, fileId })
  world.travelTo(today)
  return { bookingId, handoutId }
}
