import type { Actor } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'

export type Scene = {
  world: World
  map: Record<'county' | 'township' | 'village' | 'school' | 'otherTownship' | 'otherCounty', Place>
  /** Of the county's office. */
  office: Actor
  rowOf: (id: CommitteeId) => Promise<Row>
  /** What the log says happened, in order. */
  topics: () => Promise<string[]>
}
type Row = Awaited<ReturnType<typeof findRow>>

const findRow = (world: World, id: CommitteeId) =>
  world.db.selectFrom('committee').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** A county with its office, on 1 June 2026. */
export async function givenScene(): Promise<Scene> {
  const world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  const map = await givenCounty(world.db)
  const office = await givenActor(world, { roles: [['countyOffice', map.county]] })
  return {
    world,
    map,
    office,
    rowOf: (id) => findRow(world, id),
    topics: async () => {
      const events = await world.db.selectFrom('event').select('topic').orderBy('id').execute()
      return events.map((event) => event.topic)
    },
  }
}
