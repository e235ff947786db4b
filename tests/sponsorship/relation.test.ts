import type { Actor } from '@shared/account/account.model'
import { RelationHint } from '@shared/sponsorship/relation.model'
import {
  refusalByRelation,
  refusalToConclude,
  relationHints,
  type SponsorTies,
  type StudentTies,
} from '@shared/sponsorship/relation.rules'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenPreference } from './given-match'

describe('hinting at a relation', () => {
  const student = {
    guardianPhone: '13800000009',
    villageId: 'village',
    villagePath: 'c.t.v.',
    schoolPath: 'c.s.',
    people: ['guardian', 'teacher', null],
    familyNames: ['王', '李'],
  } as unknown as StudentTies
  const stranger = {
    personId: 'stranger',
    phones: ['13900000001', null],
    villageId: null,
    familyName: '王',
    grants: [{ role: 'sponsor', path: 'c.' }],
  } as unknown as SponsorTies
  const hints = (facts: object) => relationHints({ ...stranger, ...facts }, student)

  it.each([
    ['nothing, for the same name from elsewhere', {}, []],
    ['the guardian’s phone', { phones: ['1', '13800000009'] }, ['samePhone']],
    ['the village', { villageId: 'village', familyName: '赵' }, ['sameVillage']],
    [
      'the village head’s cousin',
      { villageId: 'village', familyName: '李' },
      ['sameFamilyName', 'sameVillage'],
    ],
    ['a hand in the case', { personId: 'teacher' }, ['onTheCase']],
    ['an office above', { grants: [{ role: 'townshipReviewer', path: 'c.t.' }] }, ['staff']],
    ['the school', { grants: [{ role: 'teacher', path: 'c.s.' }] }, ['staff']],
    ['an office elsewhere', { grants: [{ role: 'villageClerk', path: 'c.t.w.' }] }, []],
    [
      'being a volunteer, which is no office',
      { grants: [{ role: 'volunteer', path: 'c.t.v.' }] },
      [],
    ],
  ] as const)('sees %s', (_, facts, expected) => {
    expect(hints(facts)).toEqual(expected)
  })

  it('blocks until it is concluded, and for good when they are related', () => {
    for (const hint of RelationHint.options) {
      expect(refusalByRelation([hint], null)).toBe('RELATION_UNCLEAR')
      expect(refusalByRelation([hint], 'unrelated')).toBeNull()
      expect(refusalByRelation([hint], 'related')).toBe('RELATED')
    }
    expect(refusalByRelation([], null)).toBeNull()
    expect(refusalByRelation([], 'related')).toBe('RELATED')
  })

  it('is concluded once, by somebody else', () => {
    const inquiry = { isWaiting: true, sponsorPerson: 'sponsor' as never, concluded: null }
    expect(refusalToConclude(inquiry, 'reviewer' as never)).toBeNull()
    expect(refusalToConclude(inquiry, 'sponsor' as never)).toBe('OWN_AFFAIR')
    expect(refusalToConclude({ ...inquiry, concluded: 'related' }, 'reviewer' as never)).toBe(
      'ALREADY_CONCLUDED',
    )
    expect(refusalToConclude({ ...inquiry, isWaiting: false }, 'reviewer' as never)).toBe(
      'NOT_WAITING',
    )
  })
})

describe('looking into a relation', () => {
  let world: World
  let offices: Offices
  let cousin: Awaited<ReturnType<typeof givenSponsor>>
  let studentId: Awaited<ReturnType<typeof givenStudent>>
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    studentId = await givenStudent(world, offices.village, {
      status: 'waiting',
      school: offices.school,
    })
    cousin = await givenSponsor(world, offices.county)
    await world.db
      .updateTable('sponsor')
      .set({ real_name: '李国强', village_id: offices.village.id })
      .where('id', '=', cousin.sponsorId)
      .execute()
    await world.db
      .insertInto('verification')
      .values({
        id: '22222222-2222-4222-8222-222222222222',
        student_id: studentId,
        level: 'village',
        outcome: 'passed',
        returned_to: null,
        opinion: '情况属实',
        visitors: [],
        evidence_id: null,
        verifier_id: offices.clerk.personId,
        verifier_name: '李秀兰',
        decided_at: world.now(),
        superseded_at: null,
      })
      .execute()
  })
  const as = (actor: Actor) => world.as(actor).sponsorship
  const conclude = (outcome: 'unrelated' | 'related', by = offices.reviewer) =>
    as(by).hold.clear({
      studentId,
      sponsorId: cousin.sponsorId,
      outcome,
      conclusion: '走访过两家',
    })

  it('blocks the village head’s cousin until the township has written what it found', async () => {
    await expect(as(cousin.actor).hold.place({ studentId })).rejects.toMatchObject({
      code: 'RELATION_UNCLEAR',
    })
    await as(cousin.actor).relation.ask({ studentId })
    await as(cousin.actor).relation.ask({ studentId })

    const asked = await as(offices.reviewer).relation.list({})
    expect(asked).toMatchObject([
      { studentId, hints: ['sameFamilyName', 'sameVillage'], sponsor: '李**', outcome: null },
    ])
    expect(JSON.stringify(asked)).not.toMatch(/李国强|王小明|王桂英/)

    expect(
      await as(offices.reviewer).relation.open({ studentId, sponsorId: cousin.sponsorId }),
    ).toMatchObject({ sponsorName: '李国强', guardianName: '王桂英', studentName: '王小明' })
    const looks = await world.db
      .selectFrom('sensitive_read')
      .select(['subject_kind', 'purpose', 'acting_as'])
      .execute()
    expect(looks).toEqual([
      { subject_kind: 'student', purpose: 'relation', acting_as: 'townshipReviewer' },
      { subject_kind: 'person', purpose: '核实利害关系', acting_as: 'townshipReviewer' },
    ])

    await conclude('unrelated')
    expect(await as(cousin.actor).hold.place({ studentId })).toMatchObject({ status: 'active' })
  })

  it('stays blocked when they are related, for holds and for suggestions', async () => {
    await givenPreference(world, cousin.sponsorId)
    await conclude('related')
    await expect(as(cousin.actor).hold.place({ studentId })).rejects.toMatchObject({
      code: 'RELATED',
    })
    await expect(as(cousin.actor).relation.ask({ studentId })).rejects.toMatchObject({
      code: 'ALREADY_CONCLUDED',
    })
    await expect(conclude('unrelated')).rejects.toMatchObject({ code: 'ALREADY_CONCLUDED' })
    const { pairs } = await as(offices.office).matching.propose({ countyId: offices.county.id })
    expect(pairs).toBe(0)
  })

  it('is asked only where there is a hint, and only about what waits', async () => {
    const other = await givenSponsor(world, offices.county)
    await expect(as(other.actor).relation.ask({ studentId })).rejects.toMatchObject({
      code: 'NOTHING_TO_ASK',
    })
    await world.db
      .updateTable('student')
      .set({ status: 'matched' })
      .where('id', '=', studentId)
      .execute()
    await expect(as(cousin.actor).relation.ask({ studentId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(conclude('unrelated')).rejects.toMatchObject({ code: 'NOT_WAITING' })
  })

  it('is not concluded by the sponsor in person, nor by another township', async () => {
    const roles = [
      ['sponsor', offices.county],
      ['townshipReviewer', offices.township],
    ] as const
    const own = { ...(await givenActor(world, { roles })), personId: cousin.actor.personId }
    await expect(conclude('unrelated', own)).rejects.toMatchObject({ code: 'OWN_AFFAIR' })
    const elsewhere = await givenActor(world, { roles: [['townshipReviewer', offices.school]] })
    await expect(conclude('unrelated', elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is written once when two reviewers conclude at once', async () => {
    const second = await givenActor(world, { roles: [['townshipReviewer', offices.township]] })
    const said = await Promise.allSettled([conclude('related'), conclude('unrelated', second)])
    expect(said.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
