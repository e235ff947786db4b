import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { personId } from '@database/seed/personas'
import { BINJIANG, place, RIVERSIDE } from '@database/seed/places'
import { seed } from '@database/seed/seed'
import { inventedName } from '@database/seed/volunteer'
import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { createWorld, type World } from '../support/world'

describe('the story of 滨江新区', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now: '2026-11-22T02:00:00.000Z' })
    await seed(world.db, world.now())
  })

  async function persona(key: string, ...grants: [Role, string][]): Promise<Actor> {
    return {
      personId: personId(key),
      name: null,
      phone: null,
      grants: await Promise.all(
        grants.map(async ([role, at]) => {
          const { path } = await world.db
            .selectFrom('committee')
            .select('path')
            .where('id', '=', place(at))
            .executeTakeFirstOrThrow()
          return { role, committeeId: place(at), committeeName: at, path: path as CommitteePath }
        }),
      ),
    }
  }
  const titles = async (actor: Actor) =>
    (await volunteerTodos(world.db, actor, world.now())).map(({ title }) => title)

  it('has 331 enrolled elders in ten teams, counted apart from the places they fill (S4, T-TEAM-1)', async () => {
    const reviewer = await persona('townshipReviewer', ['townshipReviewer', BINJIANG])
    const { tally, teams } = await world
      .as(reviewer)
      .volunteer.register.tally({ committeeId: place(BINJIANG) })

    expect(tally).toMatchObject({
      enrolledElders: 331,
      enrolledOrdinary: 0,
      awaitingOath: 6,
      peopleInTeams: 331,
      teamPlaces: 368,
    })
    expect(teams).toHaveLength(10)
    expect(teams.reduce((sum, team) => sum + team.people, 0)).toBe(tally.teamPlaces)
  })

  it('invents no name twice', () => {
    const names = Array.from({ length: 331 }, (_, index) => inventedName(index))
    expect(new Set(names).size).toBe(331)
  })

  it('leaves every persona something to do', async () => {
    expect(await titles(await persona('elder'))).toEqual(['报名加入五老志愿者队伍'])
    expect(await titles(await persona('villageClerk', ['villageClerk', RIVERSIDE]))).toEqual(
      expect.arrayContaining(['您代填的 1 份报名在审核', '3 份入队报名等您初审']),
    )
    expect(await titles(await persona('townshipReviewer', ['townshipReviewer', BINJIANG]))).toEqual(
      expect.arrayContaining([
        '2 份入队报名等您审定',
        '2 份报名在村（社区）超时',
        '准备入队宣誓仪式',
        '2 位同志等着宣誓',
        '该安排集体宣誓了',
      ]),
    )
    expect(await titles(await persona('director', ['director', BINJIANG]))).toEqual([
      '一份誓词等您批准',
      '1 位提请除名，等您决定',
    ])
  })

  it('shows the lecturer a card with the version he swore', async () => {
    const card = await world.as(await persona('lecturer')).volunteer.card.get({})
    expect(card).toMatchObject({ name: '刘文华', memberNumber: 1, oathVersion: 1 })
  })
})
