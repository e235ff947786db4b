import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { aForm, givenSponsor, givenSponsorshipCounty, type Offices } from './given'
import { givenProgramme, someTerms } from './given-pair'
import { takeDown } from './jobs'

/** J2 of the brief, told through the door. */
describe('carrying a student from the application to the signed receipt', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-09-21T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })

  it('leads 小明 from his teacher to a sponsor and his grandmother’s signature', async () => {
    const { teacher, guardian, clerk, verifier, reviewer, office, county } = offices
    const as = (actor: typeof teacher) => world.as(actor).sponsorship

    const form = aForm(offices.village, offices.school)
    const { studentId } = await as(teacher).application.begin({ enteredAs: 'teacher', form })
    await expect(as(teacher).application.submit({ studentId })).rejects.toMatchObject({
      code: 'CONSENT_MISSING',
    })

    const { claimCode } = await as(teacher).application.get({ studentId })
    await as(guardian).application.claim({ code: claimCode ?? '' })
    await as(guardian).consent.decide({
      studentId,
      party: 'guardian',
      method: 'electronic',
      fileId: await givenFile(world, guardian, 'signature'),
      answers: [
        { kind: 'verification', agrees: true },
        { kind: 'anonymousCard', agrees: true },
        { kind: 'limitedProfile', agrees: true },
        { kind: 'publicity', agrees: false },
        { kind: 'media', agrees: false },
      ],
    })
    await as(guardian).application.submit({ studentId })

    const step = { studentId, opinion: '情况属实', visitors: [] as string[], evidenceId: null }
    await as(clerk).verification.pass(step)
    await expect(as(verifier).verification.pass(step)).rejects.toMatchObject({
      code: 'VISITORS_MISSING',
    })
    await as(verifier).verification.pass({ ...step, visitors: ['周敏', '李芳'] })
    await as(reviewer).verification.pass(step)
    expect(await as(office).verification.pass(step)).toMatchObject({ status: 'verified' })

    const posted = await as(office).publicity.post({ studentId })
    expect(posted.audience).toBe('staff')
    await expect(
      world.as(null).sponsorship.publicity.get({ noticeId: posted.noticeId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await as(verifier).publicity.list({})).toMatchObject([
      { code: 'H-2026-001', familyName: null, stage: null, township: null, lastDay: '2026-09-29' },
    ])

    world.travelTo('2026-09-29T15:59:00.000Z')
    await takeDown(world)
    expect((await as(office).student.get({ studentId })).status).toBe('publicized')
    world.travelTo('2026-09-29T16:00:00.000Z')
    expect(await as(verifier).publicity.list({})).toEqual([])
    await takeDown(world)

    const { actor: sponsor } = await givenSponsor(world, county, { kind: 'enterprise' })
    world.travelTo('2026-10-22T16:00:00.000Z')
    const { items } = await as(sponsor).card.list({})
    expect(items).toEqual([
      {
        studentId,
        code: 'H-2026-001',
        stage: 'primary',
        township: '河东镇',
        need: { kind: 'yearly', amountFen: 120_000 },
        waitingDays: 23,
      },
    ])
    const hold = await as(sponsor).hold.place({ studentId })
    expect((await as(sponsor).pairing.get({ holdId: hold.holdId })).student).toBeNull()

    const { programmeId } = await givenProgramme(world, county)
    const terms = someTerms(programmeId)
    const { agreementId, number } = await as(office).agreement.draw({
      holdId: hold.holdId,
      terms,
      schoolAgreedBy: '周敏',
    })
    expect(number).toBe('2026-001')
    await as(sponsor).agreement.sign({
      agreementId,
      signatureId: await givenFile(world, sponsor, 'signature'),
    })
    await as(office).agreement.seal({
      agreementId,
      evidenceId: await givenFile(world, office, 'evidence'),
    })
    expect((await as(sponsor).pairing.get({ holdId: hold.holdId })).student).toBeNull()
    const signed = await as(guardian).agreement.sign({
      agreementId,
      signatureId: await givenFile(world, guardian, 'signature'),
    })
    expect(signed.status).toBe('effective')
    expect((await as(sponsor).pairing.get({ holdId: hold.holdId })).student).toEqual({
      givenName: '小明',
      grade: 4,
    })

    const portion = { kind: 'cash' as const, amountFen: 60_000 }
    const happenedOn = '2026-10-22'
    const promised = { programmeId, agreementId, portion, happenedOn, note: '' }
    const { aidId } = await as(office).aid.promise(promised)
    const move = { aidId, portion, happenedOn }
    await as(office).aid.advance({ ...move, from: 'pending', receiptNumber: '0045123' })
    await as(office).aid.advance({ ...move, from: 'atCustodian', receiptNumber: '' })
    expect(await as(guardian).aid.listToSign({ studentId })).toMatchObject([
      { aidId, portion, signed: false },
    ])
    await as(guardian).aid.sign({
      aidId,
      signatureId: await givenFile(world, guardian, 'signature'),
    })

    const pairing = await as(sponsor).pairing.get({ holdId: hold.holdId })
    expect(pairing.movements.map((line) => line.to)).toEqual([
      'pending',
      'atCustodian',
      'atSchool',
      'signed',
    ])
    const { totals } = await as(office).programme.get({ programmeId })
    expect(totals).toMatchObject({
      students: 1,
      total: { amountFen: 60_000 },
      stages: { signed: { amountFen: 60_000 }, atSchool: { amountFen: 0 } },
    })
  })

  it('keeps a stranger from claiming: the phone and the code must both fit', async () => {
    const { teacher } = offices
    const form = aForm(offices.village, offices.school)
    const { studentId } = await world
      .as(teacher)
      .sponsorship.application.begin({ enteredAs: 'teacher', form })
    const { claimCode } = await world.as(teacher).sponsorship.application.get({ studentId })
    const stranger = await givenActor(world, { phone: '13911112222' })

    for (const [actor, code] of [
      [stranger, claimCode ?? ''],
      [offices.guardian, '00000000'],
    ] as const) {
      await expect(world.as(actor).sponsorship.application.claim({ code })).rejects.toMatchObject({
        code: 'CODE_WRONG',
      })
    }
  })

  it.each([
    ['a teacher of another school', 'NOT_YOUR_AREA'],
    ['a guardian whose phone is another', 'PHONE_DIFFERS'],
    ['a child not yet born', 'BIRTH_MONTH_WRONG'],
    ['a village for a school', 'NOT_A_SCHOOL'],
  ])('refuses %s with %s', async (_, code) => {
    const { village, school, teacher, guardian } = offices
    const stranger = await givenActor(world, { phone: '13911112222' })
    const form = aForm(village, school)
    const attempts = {
      NOT_YOUR_AREA: [stranger, 'teacher', form],
      PHONE_DIFFERS: [stranger, 'guardian', form],
      BIRTH_MONTH_WRONG: [guardian, 'guardian', { ...form, birthMonth: '2026-12' }],
      NOT_A_SCHOOL: [teacher, 'teacher', aForm(village, village)],
    } as const
    const [actor, enteredAs, wrong] = attempts[code as keyof typeof attempts]

    const attempt = world.as(actor).sponsorship.application.begin({ enteredAs, form: wrong })

    await expect(attempt).rejects.toMatchObject({ code })
    expect(await world.db.selectFrom('student').select('id').execute()).toEqual([])
  })

  it('collects no ID number: a form that carries one is refused', async () => {
    const form = { ...aForm(offices.village, offices.school), idNumber: '32128220160501001X' }
    const attempt = world
      .as(offices.teacher)
      .sponsorship.application.begin({ enteredAs: 'teacher', form })
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
