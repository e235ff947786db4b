import { sponsorshipNotices } from '@cloud/sponsorship/sponsorship.notices'
import { sponsorshipTodos } from '@cloud/sponsorship/sponsorship.todos'
import type { Actor } from '@shared/account/account.model'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'

const opinion = { opinion: '情况属实', visitors: [] as string[], evidenceId: null }

describe('telling people about a case', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const given = (facts: Parameters<typeof givenStudent>[2] = {}) =>
    givenStudent(world, offices.village, {
      school: offices.school,
      guardian: offices.guardian,
      enteredBy: offices.teacher,
      ...facts,
    })

  /** What everyone is told by the latest event. */
  async function told() {
    const event = await world.db
      .selectFrom('event')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const notices = await sponsorshipNotices[event.topic]?.(world.db, {
      id: event.id,
      topic: event.topic,
      subjectId: event.subject_id,
      payload: event.payload,
      happenedAt: event.happened_at,
    })
    return new Map((notices ?? []).map((notice) => [notice.personId, notice]))
  }
  const todos = (actor: Actor) => sponsorshipTodos(world.db, actor, world.now())

  it('tells the family where it stands and the next office that it is its turn, without a name', async () => {
    const studentId = await given()
    await world.as(offices.clerk).sponsorship.verification.pass({ studentId, ...opinion })

    const notices = await told()

    expect(notices.get(offices.guardian.personId)?.body).toContain('学校正在看')
    expect(notices.get(offices.verifier.personId)?.title).toContain('等您核实')
    expect(JSON.stringify([...notices.values()])).not.toMatch(/小明|王桂英|13800000009/)
  })

  it('puts the case on the home page of exactly whoever must act', async () => {
    await given({ step: 'school' })
    const musts = async (actor: Actor) =>
      (await todos(actor)).filter((todo) => todo.urgency === 'must').length

    expect(await musts(offices.verifier)).toBe(1)
    for (const other of [offices.clerk, offices.reviewer, offices.office, offices.teacher]) {
      expect(await musts(other)).toBe(0)
    }
  })

  it('asks the guardian for the consents and only tells the teacher to wait', async () => {
    await given({ status: 'draft', consents: [] })
    expect(await todos(offices.guardian)).toMatchObject([
      { urgency: 'must', title: '请看看孩子的同意书' },
    ])
    expect(await todos(offices.teacher)).toMatchObject([{ urgency: 'waiting' }])
  })

  it('tells the sponsor when a hold ran out, and the office when one begins', async () => {
    const studentId = await given({ status: 'waiting' })
    const { actor } = await givenSponsor(world, offices.county)
    await world.as(actor).sponsorship.hold.place({ studentId })
    expect((await told()).has(offices.office.personId)).toBe(true)
    expect((await todos(offices.office)).map((todo) => todo.action)).toContain('去办理')

    const { releaseExpired } = await import('./jobs')
    world.travelTo('2026-06-09T01:00:00.000Z')
    await releaseExpired(world)
    expect((await told()).get(actor.personId)?.title).toBe('暂留到期了')
  })

  it('alarms the county office at once when harm is reported', async () => {
    await world.as(offices.guardian).sponsorship.harmReport.file({
      countyId: offices.county.id,
      code: null,
      what: '孩子身上有伤',
      place: '学校门口',
      urgency: 'immediate',
    })
    expect((await told()).get(offices.office.personId)?.title).toContain('强制报告')
  })
})
