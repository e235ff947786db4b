import { randomUUID } from 'node:crypto'
import { volunteerNotices } from '@cloud/volunteer/volunteer.notices'
import type { Actor } from '@shared/account/account.model'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import { type ClaimRefusal, refusalToClaim, speaksFor } from '@shared/volunteer/entry.rules'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aForm, allAgreed, givenAgeRules, givenOffices, type Offices } from './given'

/** A Monday. */
const now = '2026-06-01T02:00:00.000Z'
const PHONE = '13800000001'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now })
  offices = await givenOffices(world)
  await givenAgeRules(world)
})

async function enter(by: Actor, enteredAs: EnteredAs, facts: { name?: string } = {}) {
  const proofId = await givenFile(world, by, enteredAs === 'clerk' ? 'evidence' : 'signature')
  const { application } = await world.as(by).volunteer.entry.submit({
    enteredAs,
    form: aForm(offices.village, facts),
    agreed: allAgreed,
    proofId,
  })
  return application.id
}

const prove = (person: Actor, phone = PHONE, at = world.now()) =>
  world.db
    .insertInto('proven_phone')
    .values({ person_id: person.personId, phone, proven_at: at })
    .execute()

describe('entering for an elder without a phone (V-02)', () => {
  it('goes the usual way and shows the reviewers who entered it', async () => {
    const id = await enter(offices.clerk, 'clerk')
    const seen = await world.as(offices.reviewer).volunteer.application.get({ applicationId: id })
    expect(seen.deputy).toEqual({ name: '李秀兰', as: 'clerk', isYou: false })
    expect(seen.isOwn).toBe(false)
    expect(seen.standsByAll).toBe(true)
    expect(seen.steps).toMatchObject([{ act: 'submit', by: '李秀兰' }])
    expect(seen.signatureUrl).toContain('evidence/')
  })

  it('asks for the photo of the signed paper form, the clerk’s own upload', async () => {
    const form = aForm(offices.village)
    const stranger = await givenActor(world)
    const entering = (proofId: string) =>
      world
        .as(offices.clerk)
        .volunteer.entry.submit({ enteredAs: 'clerk', form, agreed: allAgreed, proofId } as never)
    for (const proofId of [
      randomUUID(),
      await givenFile(world, offices.clerk, 'signature'),
      await givenFile(world, stranger, 'evidence'),
    ]) {
      await expect(entering(proofId)).rejects.toMatchObject({ code: 'PAPER_MISSING' })
    }
  })

  it('is for the own villages only, and a child has the elder sign', async () => {
    const elsewhere = await givenActor(world, { roles: [['villageClerk', offices.nextVillage]] })
    await expect(enter(elsewhere, 'clerk')).rejects.toMatchObject({ code: 'NOT_YOUR_VILLAGE' })
    const child = await givenActor(world)
    const form = aForm(offices.village)
    const proofId = await givenFile(world, child, 'evidence')
    await expect(
      world
        .as(child)
        .volunteer.entry.submit({ enteredAs: 'child', form, agreed: allAgreed, proofId }),
    ).rejects.toMatchObject({ code: 'ELDER_SIGNATURE_MISSING' })
    await expect(
      world.as(child).volunteer.entry.submit({
        enteredAs: 'child',
        form: { ...form, villageId: offices.township.id },
        agreed: allAgreed,
        proofId,
      }),
    ).rejects.toMatchObject({ code: 'NOT_A_VILLAGE' })
  })

  it('takes the same elder once, also when clerk and child press at the same moment', async () => {
    const child = await givenActor(world, { name: '张小明' })
    const sent = await Promise.allSettled([enter(offices.clerk, 'clerk'), enter(child, 'child')])
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'ALREADY_APPLIED' },
    })
    const { last } = await world.db
      .selectFrom('number_series')
      .select('last')
      .where('committee_id', '=', offices.township.id)
      .executeTakeFirstOrThrow()
    expect(last).toBe(1)
  })

  it('does the same thing once when it is sent twice', async () => {
    const requestId = randomUUID()
    const proofId = await givenFile(world, offices.clerk, 'evidence')
    const form = aForm(offices.village)
    const command = { requestId, enteredAs: 'clerk', form, agreed: allAgreed, proofId } as const
    const send = () => world.as(offices.clerk).volunteer.entry.submit(command as never)
    expect(await send()).toEqual(await send())
    expect(await world.as(offices.clerk).volunteer.entry.list({})).toHaveLength(1)
  })

  it('is never decided by the reviewer who entered it', async () => {
    const id = await enter(offices.reviewer, 'clerk')
    await world.as(offices.clerk).volunteer.application.screen({ applicationId: id })
    await expect(
      world.as(offices.reviewer).volunteer.application.approve({ applicationId: id }),
    ).rejects.toMatchObject({ code: 'YOU_ENTERED_IT' })
    const other = await givenActor(world, { roles: [['townshipReviewer', offices.township]] })
    await world.as(other).volunteer.application.approve({ applicationId: id })
    await expect(enter(offices.clerk, 'clerk')).rejects.toMatchObject({
      code: 'ALREADY_A_VOLUNTEER',
    })
  })
})

describe('filling in for a parent (V-16)', () => {
  it('is followed, completed and withdrawn by the child', async () => {
    const child = await givenActor(world, { name: '张小明' })
    const id = await enter(child, 'child')
    await world
      .as(offices.clerk)
      .volunteer.application.return({ applicationId: id, reason: '请写清原单位' })
    const [entry] = await world.as(child).volunteer.entry.list({})
    expect(entry).toMatchObject({ name: '张建国', reason: '请写清原单位', claimed: false })

    const { form } = await world.as(child).volunteer.entry.get({ applicationId: id })
    await world.as(child).volunteer.application.resubmit({
      applicationId: id,
      form: { ...aForm(offices.village), ...form, formerWork: '第一小学数学教师' },
      agreed: allAgreed,
      signatureId: await givenFile(world, child, 'signature'),
    })
    const stranger = await givenActor(world)
    await expect(
      world.as(stranger).volunteer.application.withdraw({ applicationId: id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      world.as(stranger).volunteer.entry.get({ applicationId: id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const withdrawn = await world.as(child).volunteer.application.withdraw({ applicationId: id })
    expect(withdrawn.status).toBe('withdrawn')
  })

  it('tells the child in the parent’s place', async () => {
    const child = await givenActor(world, { name: '张小明' })
    const id = await enter(child, 'child')
    await world.as(offices.clerk).volunteer.application.screen({ applicationId: id })
    const told = await volunteerNotices['application.screened']?.(world.db, {
      id: 1,
      topic: 'application.screened',
      subjectId: id,
      payload: {},
      happenedAt: world.now(),
    })
    const [first] = told ?? []
    expect(first?.personId).toBe(child.personId)
    expect(first?.title).toContain('您代填的')
  })
})

describe('claiming what was entered (V-02)', () => {
  it('hands the record over by name and proven number, and its history stays', async () => {
    const id = await enter(offices.clerk, 'clerk')
    const elder = await givenActor(world, { name: '张建国' })
    await prove(elder)
    expect(await world.as(elder).volunteer.entry.claim({ name: '张建国' })).toEqual({
      isMember: false,
    })

    const mine = await world.as(elder).volunteer.application.mine({})
    expect(mine?.application.id).toBe(id)
    const undertakings = await world.as(elder).volunteer.undertaking.list({})
    expect(undertakings).toHaveLength(4)
    const seen = await world.as(offices.clerk).volunteer.application.get({ applicationId: id })
    expect(seen.deputy?.name).toBe('李秀兰')
    expect(seen.steps).toMatchObject([{ act: 'submit', by: '李秀兰' }])
    const [entry] = await world.as(offices.clerk).volunteer.entry.list({})
    expect(entry?.claimed).toBe(true)
    await expect(
      world.as(offices.clerk).volunteer.application.withdraw({ applicationId: id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('hands a member’s place over with the role', async () => {
    const id = await enter(offices.clerk, 'clerk')
    await world.as(offices.clerk).volunteer.application.screen({ applicationId: id })
    await world.as(offices.reviewer).volunteer.application.approve({ applicationId: id })
    await world.db
      .updateTable('volunteer')
      .set({ status: 'enrolled', member_number: 7, enrolled_on: '2026-06-01' })
      .execute()
    const { person_id } = await world.db
      .selectFrom('volunteer')
      .select('person_id')
      .executeTakeFirstOrThrow()
    await world.db
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id,
        role: 'volunteer',
        committee_id: offices.village.id,
        granted_by: null,
        granted_at: world.now(),
        revoked_at: null,
      })
      .execute()
    const elder = await givenActor(world)
    await prove(elder)
    expect(await world.as(elder).volunteer.entry.claim({ name: '张建国' })).toEqual({
      isMember: true,
    })
    const grants = await world.db
      .selectFrom('role_grant')
      .select(['person_id', 'revoke_reason'])
      .where('role', '=', 'volunteer')
      .execute()
    expect(grants).toEqual(
      expect.arrayContaining([
        { person_id, revoke_reason: '本人认领' },
        { person_id: elder.personId, revoke_reason: null },
      ]),
    )
  })

  it('refuses whoever has no fresh proof, the wrong name or a record of their own', async () => {
    await enter(offices.clerk, 'clerk')
    const elder = await givenActor(world)
    const claim = (name = '张建国') => world.as(elder).volunteer.entry.claim({ name })
    await expect(claim()).rejects.toMatchObject({ code: 'PHONE_NOT_PROVEN' })
    await prove(elder)
    await expect(claim('王桂英')).rejects.toMatchObject({ code: 'NOTHING_TO_CLAIM' })
    const signatureId = await givenFile(world, elder, 'signature')
    await world.as(elder).volunteer.application.submit({
      form: aForm(offices.village, { name: '陈国强', phone: '13900000009' }),
      agreed: allAgreed,
      signatureId,
    })
    await expect(claim()).rejects.toMatchObject({ code: 'ALREADY_ONE_OF_YOURS' })
  })

  it('gives it to one of two who claim at the same moment', async () => {
    await enter(offices.clerk, 'clerk')
    const both = await Promise.all([givenActor(world), givenActor(world)])
    await Promise.all(both.map((one) => prove(one)))
    const claims = await Promise.allSettled(
      both.map((one) => world.as(one).volunteer.entry.claim({ name: '张建国' })),
    )
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('judges a claim by its facts alone', () => {
    const at = new Date(now)
    const facts = { provenAt: at, records: 1, hasOwn: false, decidedIt: false }
    const cases: [Partial<typeof facts>, ClaimRefusal | null][] = [
      [{}, null],
      [{ provenAt: new Date(at.getTime() - 25 * 3_600_000) }, 'PHONE_NOT_PROVEN'],
      [{ records: 0 }, 'NOTHING_TO_CLAIM'],
      [{ records: 2 }, 'SEVERAL_RECORDS'],
      [{ hasOwn: true }, 'ALREADY_ONE_OF_YOURS'],
      [{ decidedIt: true }, 'YOU_DECIDED_IT'],
    ]
    for (const [change, refusal] of cases) {
      expect(refusalToClaim({ ...facts, ...change }, at)).toBe(refusal)
    }
    const entered = { applicantId: 'elder', enteredBy: 'child', claimed: false }
    expect(speaksFor(entered, 'child')).toBe(true)
    expect(speaksFor({ ...entered, claimed: true }, 'child')).toBe(false)
    expect(speaksFor({ ...entered, claimed: true }, 'elder')).toBe(true)
  })
})
