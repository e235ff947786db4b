import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { notify } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import { givenActor, type Place } from '../support/builders'
import type { World } from '../support/world'
import { aSeat, daysAhead, givenConfirmed, givenSession } from './given'

/** Let the timer come by: who is due is reminded, and told. */
export async function remind(world: World): Promise<number> {
  const reminded = (await lectureJobs.remindOfTalks?.(world.db, world.now())) ?? 0
  while ((await notify(world.db, world.now())) > 0);
  return reminded
}

/** This person lets us send so many messages of one kind. */
export const allow = (world: World, person: Actor, template: string, remaining = 1) =>
  world.db
    .insertInto('subscription_quota')
    .values({ person_id: person.personId, template, remaining })
    .execute()

/** A parent without quota on the evening before a talk in ten days; all else that happened was told. */
export async function givenCall(world: World, at: Place) {
  const session = await givenSession(world, at, 5)
  const parent = await givenActor(world)
  await world.as(parent).lecture.seat.book(aSeat(session.sessionId))
  const today = world.now().toISOString()
  await world.db.updateTable('event').set({ noticed_at: world.now() }).execute()
  world.travelTo(daysAhead(world, 9, '18:00'))
  await remind(world)
  world.travelTo(today)
  return { bookingId: session.bookingId, personId: parent.personId }
}

/** A public talk in ten days that needs 20 people and has one. */
export async function givenShort(world: World, at: Place) {
  const { bookingId, office, lecturer } = await givenConfirmed(world, at)
  const { sessionId } = await world
    .as(office)
    .lecture.session.open({ bookingId, capacity: 40, minSeats: 20 })
  const parent = await givenActor(world)
  await world.as(parent).lecture.seat.book(aSeat(sessionId))
  return { sessionId, bookingId, office, lecturer, parent }
}
