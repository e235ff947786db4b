import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { personId } from '@database/seed/personas'
import { BINJIANG, place } from '@database/seed/places'
import { seed } from '@database/seed/seed'
import type { Actor } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { createWorld, type World } from '../support/world'

describe('the deed book of 滨江新区', () => {
  let world: World
  let reviewer: Actor
  const somebody = (key: string): Actor => ({
    personId: personId(key),
    name: null,
    phone: null,
    grants: [],
  })
  beforeAll(async () => {
    world = await createWorld({ now: '2026-11-22T02:00:00.000Z' })
    await seed(world.db, world.now())
    const { path } = await world.db
      .selectFrom('committee')
      .select('path')
      .where('id', '=', place(BINJIANG))
      .executeTakeFirstOrThrow()
    const grant = { committeeId: place(BINJIANG), committeeName: '', path: path as CommitteePath }
    reviewer = {
      ...somebody('townshipReviewer'),
      grants: [{ role: 'townshipReviewer', ...grant }],
    }
  })

  it('has ten teams with 331 elders in 368 places (S4)', async () => {
    const { tally, teams } = await world
      .as(reviewer)
      .volunteer.team.list({ committeeId: place(BINJIANG) })
    expect(tally).toMatchObject({ teams: 10, people: 331, places: 368 })
    expect(teams).toHaveLength(10)
    expect(teams.reduce((sum, team) => sum + team.people, 0)).toBe(368)
    expect(teams.every((team) => team.confirmedMinutes > 0)).toBe(true)
  })

  it('adds up to the same by team and by month', async () => {
    const { rows } = { rows: await world.db.selectFrom('deed').selectAll().execute() }
    expect(rows.length).toBeGreaterThan(600)
    const months = await world
      .as(reviewer)
      .volunteer.deedMonth.list({ committeeId: place(BINJIANG) })
    const counting = rows.filter((row) => ['claimed', 'confirmed'].includes(row.status))
    expect(months.reduce((sum, month) => sum + month.deeds, 0)).toBe(counting.length)
    expect(months[2]?.lock).not.toBeNull()
  })

  it('gives the lecturer a book with every kind of line, and the captain something to confirm', async () => {
    const lecturer = world.as(somebody('lecturer')).volunteer.deed
    const book = await lecturer.mine({ year: 2026 })
    const lines = book.months.flatMap((month) => month.deeds)
    expect(new Set(lines.map((one) => one.entry))).toEqual(new Set(['self', 'office', 'automatic']))
    expect(new Set(lines.map((one) => one.status))).toEqual(
      new Set(['confirmed', 'declined', 'superseded']),
    )
    const todos = await volunteerTodos(world.db, somebody('captain'), world.now())
    expect(todos.map((one) => one.title)).toContain('1 笔业绩等您确认')
  })
})
