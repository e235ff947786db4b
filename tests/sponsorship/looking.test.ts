import { randomUUID } from 'node:crypto'
import type { Actor } from '@shared/account/account.model'
import { MOST_RECORDS_AN_HOUR, refusalToLook } from '@shared/sponsorship/look.rules'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, givenStudent, givenViewRight, type Offices } from './given'

describe('judging how many records one person opens', () => {
  it.each([
    [0, null],
    [MOST_RECORDS_AN_HOUR - 1, null],
    [MOST_RECORDS_AN_HOUR, 'TOO_MANY_LOOKS'],
    [5000, 'TOO_MANY_LOOKS'],
  ])('after %i other children: %s', (others, refusal) => {
    expect(refusalToLook(others)).toBe(refusal)
  })
})

describe('opening a record after the verification', () => {
  it('is for the county’s office alone', async () => {
    const world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    const offices = await givenSponsorshipCounty(world)
    const open = (who: Actor, studentId: StudentId) =>
      world.as(who).sponsorship.student.open({ studentId, purpose: 'verify' })
    for (const status of ['verifying', 'verified', 'publicized'] as const) {
      const studentId = await givenStudent(world, offices.village, { status })
      expect((await open(offices.clerk, studentId)).form.name).toBe('王小明')
    }
    for (const status of ['waiting', 'matched', 'refused', 'withdrawn'] as const) {
      const studentId = await givenStudent(world, offices.village, { status })
      await expect(open(offices.clerk, studentId)).rejects.toMatchObject({
        code: 'VERIFICATION_OVER',
      })
      expect((await open(offices.office, studentId)).form.name).toBe('王小明')
    }
  })

  it('takes no purpose that is not the staff’s to state', async () => {
    const world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    const offices = await givenSponsorshipCounty(world)
    const studentId = await givenStudent(world, offices.village)
    const asGuardian = { studentId, purpose: 'own' } as never
    await expect(
      world.as(offices.clerk).sponsorship.student.open(asGuardian),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('opening many records', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })

  const lookedAtOthers = (count: number) =>
    world.db
      .insertInto('sensitive_read')
      .values(
        Array.from({ length: count }, () => ({
          person_id: offices.office.personId,
          acting_as: 'countyOffice',
          subject_kind: 'student',
          subject_id: randomUUID(),
          purpose: 'verify',
          read_at: world.now(),
        })),
      )
      .execute()
  const open = (studentId: Awaited<ReturnType<typeof givenStudent>>) =>
    world.as(offices.office).sponsorship.student.open({ studentId, purpose: 'verify' })
  const stopped = () =>
    world.db.selectFrom('event').selectAll().where('topic', '=', 'look.stopped').execute()
  const looks = () => world.db.selectFrom('sensitive_read').selectAll().execute()

  it('opens the 200th and stops the 201st, without a look and with one report', async () => {
    const last = await givenStudent(world, offices.village)
    const more = await givenStudent(world, offices.village)
    const another = await givenStudent(world, offices.village)
    await lookedAtOthers(MOST_RECORDS_AN_HOUR - 1)

    await open(last)
    await expect(open(more)).rejects.toMatchObject({ code: 'TOO_MANY_LOOKS' })
    await expect(open(another)).rejects.toMatchObject({ code: 'TOO_MANY_LOOKS' })

    expect(await looks()).toHaveLength(MOST_RECORDS_AN_HOUR)
    expect(await stopped()).toMatchObject([
      {
        subject_id: offices.office.personId,
        committee_id: offices.county.id,
        payload: { countyId: offices.county.id },
      },
    ])
  })

  it('opens a child again whose record is open already', async () => {
    const studentId = await givenStudent(world, offices.village)
    await open(studentId)
    await lookedAtOthers(MOST_RECORDS_AN_HOUR - 1)
    expect((await open(studentId)).form.name).toBe('王小明')
  })

  it('opens more an hour later, and for somebody else at once', async () => {
    const studentId = await givenStudent(world, offices.village)
    await lookedAtOthers(MOST_RECORDS_AN_HOUR)
    const colleague = await givenActor(world, { roles: [['countyOffice', offices.county]] })
    await givenViewRight(world, colleague, offices.director)
    await world.as(colleague).sponsorship.student.open({ studentId, purpose: 'verify' })
    world.travelTo('2026-06-01T02:00:00.000Z')
    expect((await open(studentId)).form.name).toBe('王小明')
  })

  it('lets no more through when many are opened at the same moment', async () => {
    const students = await Promise.all(
      Array.from({ length: 6 }, () => givenStudent(world, offices.village)),
    )
    await lookedAtOthers(MOST_RECORDS_AN_HOUR - 2)
    const answers = await Promise.allSettled(students.map(open))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(2)
    expect(await looks()).toHaveLength(MOST_RECORDS_AN_HOUR)
    expect(await stopped()).toHaveLength(1)
  })
})
