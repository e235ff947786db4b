import { randomBytes } from 'node:crypto'
import { eraseCases } from '@cloud/sponsorship/erasure.store'
import { rotateKeys } from '@database/rotate-keys'
import type { DuplicateOutcome } from '@shared/sponsorship/duplicate.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenActor, givenCommittee } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenAgreement } from './given-pair'

const TWIN = { name: '许安然', birthMonth: '2012-09' }
const reason = '问过班主任和村里'

describe('hinting at a second application for one child', () => {
  const suiteKeys = process.env.SEALING_KEYS
  let world: World
  let offices: Offices
  let studentId: StudentId
  let otherId: StudentId

  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    const { village, school, guardian } = offices
    const twin = { form: TWIN, school }
    studentId = await givenStudent(world, village, { ...twin, guardian, status: 'verified' })
    otherId = await givenStudent(world, village, { ...twin, status: 'matched' })
    await rotateKeys(world.db)
  })
  afterEach(() => {
    process.env.SEALING_KEYS = suiteKeys
  })

  const office = () => world.as(offices.office).sponsorship
  const list = (of = studentId) => office().duplicate.list({ studentId: of })
  const decide = (outcome: DuplicateOutcome, [one, other] = [studentId, otherId]) =>
    office().duplicate.decide({ studentId: one, otherId: other, outcome, reason })
  const post = () => office().publicity.post({ studentId })
  const todos = async () => {
    const { todos } = await world.as(offices.office).account.home.get({})
    return todos.filter(({ key }) => key.startsWith('duplicate:'))
  }

  it('shows the county what came of the other one, and no name', async () => {
    const { sponsorId } = await givenSponsor(world, offices.county)
    const by = offices.office.personId
    const pair = { studentId: otherId, sponsorId, by }
    const { agreementId, programmeId } = await givenAgreement(world, offices.county, pair)
    await office().aid.promise({
      programmeId,
      agreementId,
      portion: { kind: 'cash', amountFen: 60_000 },
      happenedOn: '2026-06-01',
      note: '',
    })

    const found = await list()

    expect(found).toMatchObject([
      {
        otherId,
        code: expect.stringMatching(/^H-2026-/),
        status: 'matched',
        programmes: [expect.stringContaining('一对一助学')],
        promised: { amountFen: 60_000 },
        signed: { amountFen: 0 },
        decision: null,
      },
    ])
    expect(JSON.stringify(found)).not.toContain(TWIN.name)
  })

  it('tells nobody else, and of another county only which one it is', async () => {
    for (const actor of [offices.reviewer, offices.clerk, offices.guardian]) {
      await expect(world.as(actor).sponsorship.duplicate.list({ studentId })).rejects.toMatchObject(
        { code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) },
      )
    }
    const far = await givenCommittee(world.db, { level: 'county', name: '远县' })
    const county = await world.db
      .updateTable('student')
      .set({ county_id: far.id })
      .where('id', '=', otherId)
      .executeTakeFirst()
    expect(Number(county.numUpdatedRows)).toBe(1)
    expect(await list()).toMatchObject([{ code: null, county: far.name }])
  })

  it('holds the notice back until the office has decided, on either of the two', async () => {
    await expect(post()).rejects.toMatchObject({ code: 'DUPLICATE_UNDECIDED' })
    expect(await todos()).toHaveLength(1)

    await decide('different', [otherId, studentId])

    expect(await todos()).toEqual([])
    expect(await list()).toMatchObject([
      { decision: { outcome: 'different', reason, by: offices.office.name } },
    ])
    expect(await post()).toMatchObject({ audience: 'everyone' })
  })

  it('keeps every decision, and the latest counts', async () => {
    await decide('different')
    await decide('alongside')
    expect(await list()).toMatchObject([{ decision: { outcome: 'alongside' } }])
    const kept = await world.db.selectFrom('duplicate_decision').select('outcome').execute()
    expect(kept.map(({ outcome }) => outcome)).toEqual(['different', 'alongside'])
  })

  it('stops the second one with a reason that the guardian reads', async () => {
    await decide('stopped')
    const seen = await world.as(offices.guardian).sponsorship.application.get({ studentId })
    expect(seen.status).toBe('refused')
    expect(seen.steps).toMatchObject([{ level: 'county', outcome: 'refused', reason }])
    expect(await list(otherId)).toEqual([])
  })

  it('stops none that is helped already, and none that is not alike', async () => {
    await expect(decide('stopped', [otherId, studentId])).rejects.toMatchObject({
      code: 'PAST_STOPPING',
    })
    const stranger = await givenStudent(world, offices.village)
    await expect(decide('different', [studentId, stranger])).rejects.toMatchObject({
      code: 'NOT_ALIKE',
    })
  })

  it('looks anew when the form is put right, and asks nothing of a form that came to nothing', async () => {
    const { teacher, village, school } = offices
    const forms = world.as(teacher).sponsorship.application
    const form = {
      ...TWIN,
      name: '许 安然',
      stage: 'juniorHigh' as const,
      grade: 3,
      schoolId: school.id,
      villageId: village.id,
      guardianName: '许建国',
      guardianPhone: '13800000019',
      difficulties: ['lowIncome' as const],
      need: { kind: 'yearly' as const, amountFen: 150_000 },
      note: '',
    }
    const { studentId: third } = await forms.begin({ enteredAs: 'teacher', form })
    expect(await list()).toHaveLength(1)
    await world.db
      .updateTable('student')
      .set({ status: 'verified' })
      .where('id', '=', third)
      .execute()
    expect(await list()).toHaveLength(2)
    await world.db.updateTable('student').set({ status: 'draft' }).where('id', '=', third).execute()
    await forms.amend({ studentId: third, form: { ...form, birthMonth: '2012-10' } })
    await world.db
      .updateTable('student')
      .set({ status: 'verified' })
      .where('id', '=', third)
      .execute()
    expect(await list()).toHaveLength(1)
  })

  it('finds them under a new key too, and forgets what was erased', async () => {
    await decide('different')
    process.env.SEALING_KEYS = `2027:${randomBytes(32).toString('base64')},${suiteKeys}`
    await rotateKeys(world.db)
    expect(await list()).toHaveLength(1)

    await eraseCases(world.db, [otherId], world.now())

    expect(await list()).toEqual([])
    const kept = await world.db.selectFrom('duplicate_decision').select('reason').execute()
    expect(kept).toEqual([{ reason: null }])
    expect(await rotateKeys(world.db)).toBe(0)
  })

  it('answers for another county office like a wrong address', async () => {
    const far = await givenCommittee(world.db, { level: 'county', name: '远县' })
    const stranger = await givenActor(world, { roles: [['countyOffice', far]] })
    await expect(
      world.as(stranger).sponsorship.duplicate.decide({
        studentId,
        otherId,
        outcome: 'different',
        reason,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
