import { randomUUID } from 'node:crypto'
import { type AnyProcedure, call, ORPCError, Procedure } from '@orpc/server'
import { doorForActors, door as doorkeeper } from '@cloud/kernel/procedures'
import { type Actor, type PersonId, Role } from '@shared/account/account.model'
import type { Access } from '@shared/kernel/procedure'
import { givenCounty, type Place } from './builders'
import { type Door, doorsOf, type FunctionName } from './contract-walk'
import { type Relation, relations, type ScenarioFile } from './scenarios/scenario'
import { createWorld, type World } from './world'

export type Cell = { role: Role; relation: Relation; expected: Expectation; answer: string }
type Expectation = 'admitted' | 'refused' | 'empty'

const REFUSALS = ['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND']

/** The map of one walk: the record's committee and one for each relation to it. */
async function givenRelations(world: World): Promise<Record<Relation, Place>> {
  const { county, township, village, otherTownship, otherCounty } = await givenCounty(world.db)
  return {
    own: township,
    ancestor: county,
    descendant: village,
    sibling: otherTownship,
    foreign: otherCounty,
  }
}

/** What the contract and the function's scenario file promise this role at this place. */
function expectationOf(door: Door, file: ScenarioFile, role: Role, relation: Relation) {
  const { access } = door.meta
  const said = file.admits?.[door.key]
  if (said) return said(role, relation) ? 'admitted' : refusalOf(door, file)
  if (access === 'public' || file.openToAnyone.includes(door.key)) return 'admitted'
  if (access === 'signedIn') return refusalOf(door, file)
  if (!access.includes(role)) return 'refused'
  return relation === 'own' || relation === 'ancestor' ? 'admitted' : refusalOf(door, file)
}

const refusalOf = (door: Door, file: ScenarioFile): Expectation =>
  file.answersEmpty.includes(door.key) ? 'empty' : 'refused'

/** Knock and say in one word what came back. */
export async function knock(
  procedure: AnyProcedure,
  door: Door,
  world: World,
  actor: Actor | null,
  input: unknown,
): Promise<string> {
  const { db, files, now } = world
  const context = { db, files, now, actor }
  try {
    const output = await call(procedure, input, { context, path: door.key.split('.') })
    return isEmpty(output) ? 'empty' : 'done'
  } catch (error) {
    if (error instanceof ORPCError && (error.defined || error.status < 500)) return error.code
    return `crash: ${error instanceof Error ? error.message : error}`
  }
}

/** Nothing in it tells of a record: no list has members and no number is other than zero. */
function isEmpty(output: unknown): boolean {
  if (Array.isArray(output)) return output.length === 0
  if (output === null || typeof output !== 'object')
    return typeof output !== 'number' || output === 0
  return Object.values(output).every(isEmpty)
}

export function keeps(expected: Expectation, answer: string): boolean {
  if (expected === 'refused') return REFUSALS.includes(answer)
  if (expected === 'empty') return answer === 'empty' || REFUSALS.includes(answer)
  return ![...REFUSALS, 'BAD_REQUEST'].includes(answer) && !answer.startsWith('crash')
}

/** Everyone the walk sends: one actor for each role at each place, written all at once. */
async function givenActors({ db, now }: World, places: Record<Relation, Place>) {
  const actors = Role.options.flatMap((role) =>
    relations.map((relation) => {
      const { id, path, name } = places[relation]
      const grants = [{ role, committeeId: id, committeeName: name, path }]
      const personId = randomUUID() as PersonId
      const actor: Actor = { personId, name: `${role}一`, phone: '13800000000', grants }
      return { role, relation, actor }
    }),
  )
  await db
    .insertInto('person')
    .values(actors.map(({ actor }) => personRow(actor, now())))
    .execute()
  await db
    .insertInto('role_grant')
    .values(
      actors.map(({ actor, role, relation }) => grantRow(actor, role, places[relation], now())),
    )
    .execute()
  return actors
}

const personRow = ({ personId, name, phone }: Actor, at: Date) => ({
  id: personId,
  name,
  phone,
  created_at: at,
})

const grantRow = ({ personId }: Actor, role: Role, place: Place, at: Date) => ({
  id: randomUUID(),
  person_id: personId,
  role,
  committee_id: place.id,
  granted_by: null,
  granted_at: at,
  revoked_at: null,
})

const barred = (access: Access, role: Role) => typeof access !== 'string' && !access.includes(role)

/**
 * Try one procedure as every role from every side. The record is made anew for whoever may change
 * it; the others meet one record together.
 */
async function walkDoor(door: Door, file: ScenarioFile, world: World): Promise<Cell[]> {
  const places = await givenRelations(world)
  const actors = await givenActors(world, places)
  const scenario = file.scenarios[door.key]
  if (!scenario) throw new Error(`no scenario for ${door.name}`)
  const inputFor = async (actor: Actor) => ({
    ...(door.meta.writes ? { requestId: randomUUID() } : {}),
    ...(await scenario(world, places.own, actor)),
  })
  const { access } = door.meta
  /** The record is the same whoever knocks: the scenario does not ask for the actor. */
  const isAnybodys = scenario.length < 3
  const cells: Cell[] = []
  let shared: object | undefined
  for (const { role, relation, actor } of actors) {
    const expected = expectationOf(door, file, role, relation)
    const isChanged = door.meta.writes && expected === 'admitted'
    const isShared = barred(access, role) || (isAnybodys && !isChanged)
    if (isShared) shared ??= await inputFor(actor)
    const input = isShared ? shared : await inputFor(actor)
    const answer = await knock(door.procedure, door, world, actor, input)
    cells.push({ role, relation, expected, answer })
  }
  return cells
}

/** The same procedure with its doorkeeper sent home: what the walk must notice. */
export function withoutDoorkeeper(procedure: AnyProcedure): AnyProcedure {
  const { middlewares, inputValidationIndex, ...rest } = procedure['~orpc']
  const others = middlewares.filter((one) => one !== doorkeeper && one !== doorForActors)
  if (others.length === middlewares.length) throw new Error('this procedure has no doorkeeper')
  return new Procedure({
    ...rest,
    middlewares: others,
    inputValidationIndex: Math.max(0, inputValidationIndex - 1),
  })
}

/** The tests of one function's access: every role, from every side, at every door. */
export function walkAccess(fn: FunctionName, file: ScenarioFile) {
  const doors = doorsOf(fn)
  describe(`who may do what in ${fn}`, () => {
    let world: World
    let walked = 0
    beforeAll(async () => {
      world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
    })
    afterAll(() => process.stdout.write(`access: ${walked} cells walked in ${fn}\n`))

    it('has a scenario for every procedure and none for others', () => {
      expect(Object.keys(file.scenarios).sort()).toEqual(doors.map((door) => door.key).sort())
    })

    const tried = doors.filter((door) => file.scenarios[door.key])

    it.each(tried.map((door) => [door.key, door] as const))('%s', async (_, door) => {
      const cells = await walkDoor(door, file, world)
      walked += cells.length
      expect(cells.filter((cell) => !keeps(cell.expected, cell.answer))).toEqual([])
    })

    it.each(doors.filter((door) => door.meta.access !== 'public').map((d) => [d.key, d] as const))(
      '%s turns red when its doorkeeper is sent home',
      async (_, door) => {
        const open = withoutDoorkeeper(door.procedure)
        expect(keeps('refused', await knock(open, door, world, null, {}))).toBe(false)
        expect(keeps('refused', await knock(door.procedure, door, world, null, {}))).toBe(true)
      },
    )
  })
}
