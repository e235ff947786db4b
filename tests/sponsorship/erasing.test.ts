import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { eraseClosed } from './jobs'

describe('erasing who a closed case was about', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })

  const record = (id: string) =>
    world.db
      .selectFrom('student_record')
      .selectAll()
      .where('student_id', '=', id as never)
      .executeTakeFirstOrThrow()

  it.each(['refused', 'withdrawn'] as const)(
    'waits thirty days after a case is %s',
    async (status) => {
      const id = await givenStudent(world, offices.village, { status })

      world.travelTo('2026-07-01T15:59:00.000Z')
      expect(await eraseClosed(world)).toBe(0)
      world.travelTo('2026-07-01T16:00:00.000Z')
      expect(await eraseClosed(world)).toBe(1)
      expect(await eraseClosed(world)).toBe(0)

      expect(await record(id)).toMatchObject({
        name: '已按规定删除',
        birth_month: '2016-01',
        guardian_name: '已按规定删除',
        guardian_phone: '',
        difficulties: [],
        note: '',
        claim_code: null,
      })
    },
  )

  it('tells the office beforehand what goes when, and takes just that', async () => {
    await givenStudent(world, offices.village, { status: 'refused' })
    await givenStudent(world, offices.village, { status: 'waiting' })
    const preview = () => world.as(offices.office).sponsorship.retention.preview({})
    expect(await preview()).toEqual({
      due: 0,
      coming: [
        {
          code: expect.stringMatching(/^H-/),
          status: 'refused',
          closedOn: '2026-06-01',
          erasedOn: '2026-07-02',
        },
      ],
      erased: 0,
    })
    world.travelTo('2026-07-01T16:00:00.000Z')
    expect(await preview()).toEqual({ due: 1, coming: [], erased: 0 })
    await eraseClosed(world)
    expect(await preview()).toEqual({ due: 0, coming: [], erased: 1 })
  })

  it('waits a year after the help has ended', async () => {
    const id = await givenStudent(world, offices.village, { status: 'ended' })
    world.travelTo('2027-06-01T15:59:00.000Z')
    expect(await eraseClosed(world)).toBe(0)
    world.travelTo('2027-06-01T16:00:00.000Z')
    expect(await eraseClosed(world)).toBe(1)
    expect(await record(id)).toMatchObject({ name: '已按规定删除' })
  })

  it.each(['verifying', 'waiting', 'matched'] as const)(
    'leaves a case that is %s alone',
    async (status) => {
      await givenStudent(world, offices.village, { status })
      world.travelTo('2027-06-01T00:00:00.000Z')

      expect(await eraseClosed(world)).toBe(0)
    },
  )

  it('takes opinions and evidence along and keeps what was decided', async () => {
    const id = await givenStudent(world, offices.village, { school: offices.school })
    const evidenceId = await givenFile(world, offices.clerk, 'evidence')
    const opinion = { opinion: '父亲在外打工', visitors: [], evidenceId }
    await world.as(offices.clerk).sponsorship.verification.pass({ studentId: id, ...opinion })
    await world.db
      .updateTable('student')
      .set({ status: 'refused', step: null })
      .where('id', '=', id)
      .execute()
    world.travelTo('2026-08-01T00:00:00.000Z')
    await eraseClosed(world)

    const kept = await world.db.selectFrom('verification').selectAll().executeTakeFirstOrThrow()
    expect(kept).toMatchObject({
      outcome: 'passed',
      level: 'village',
      opinion: '已按规定删除',
      evidence_id: null,
    })
    const file = await world.db
      .selectFrom('file')
      .select('status')
      .where('id', '=', evidenceId)
      .executeTakeFirstOrThrow()
    expect(file.status).toBe('pending')
  })

  it('still shows the family that there was a case, without a name', async () => {
    const guardian = await givenActor(world)
    await givenStudent(world, offices.village, { status: 'withdrawn', guardian })
    world.travelTo('2026-08-01T00:00:00.000Z')
    await eraseClosed(world)

    const [mine] = await world.as(guardian).sponsorship.application.list({})
    expect(mine).toMatchObject({
      status: 'withdrawn',
      maskedName: expect.not.stringContaining('王'),
    })
  })
})
