import { givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'
import {
  givenConsent,
  givenSponsor,
  givenSponsorshipCounty,
  givenStudent,
  type Offices,
} from './given'
import { givenAgreement, givenHold } from './given-pair'

describe('giving and taking back consent', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  const given = (status: Parameters<typeof givenStudent>[2]) =>
    givenStudent(world, offices.village, {
      guardian: offices.guardian,
      school: offices.school,
      ...status,
    })
  const guardian = () => world.as(offices.guardian).sponsorship

  it('freezes the sponsor’s view at once when ③ is taken back', async () => {
    const studentId = await given({ status: 'matched' })
    const { actor, sponsorId } = await givenSponsor(world, offices.county)
    const by = offices.office.personId
    const { holdId } = await givenAgreement(world, offices.county, { studentId, sponsorId, by })
    const sponsor = world.as(actor).sponsorship
    expect((await sponsor.pairing.get({ holdId })).student).toMatchObject({ givenName: '小明' })

    await guardian().consent.revoke({ studentId, kind: 'limitedProfile' })

    expect(await sponsor.pairing.get({ holdId })).toMatchObject({ student: null, frozen: true })
  })

  it('takes a public notice down at once when ④ is taken back, and posts only the number later', async () => {
    const studentId = await given({ status: 'verified' })
    const office = world.as(offices.office).sponsorship
    const { noticeId, audience } = await office.publicity.post({ studentId })
    expect(audience).toBe('everyone')
    expect(await world.as(null).sponsorship.publicity.get({ noticeId })).toMatchObject({
      familyName: '王',
      stage: 'primary',
      township: '河东镇',
    })

    const { status } = await guardian().consent.revoke({ studentId, kind: 'publicity' })

    expect(status).toBe('verified')
    await expect(world.as(null).sponsorship.publicity.get({ noticeId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await office.publicity.post({ studentId })).toMatchObject({ audience: 'staff' })
  })

  it('removes the card and lets go of it when ② is taken back', async () => {
    const studentId = await given({ status: 'waiting' })
    const { actor, sponsorId } = await givenSponsor(world, offices.county)
    await givenHold(world, studentId, sponsorId)

    await guardian().consent.revoke({ studentId, kind: 'anonymousCard' })

    const sponsor = world.as(actor).sponsorship
    expect((await sponsor.card.list({})).items).toEqual([])
    expect(await sponsor.pairing.list({})).toEqual([])
    await expect(sponsor.hold.place({ studentId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shuts the record and stops the chain when ① is taken back', async () => {
    const studentId = await given({ step: 'village' })

    await guardian().consent.revoke({ studentId, kind: 'verification' })

    const clerk = world.as(offices.clerk).sponsorship
    const step = { studentId, opinion: '情况属实', visitors: [], evidenceId: null }
    await expect(clerk.verification.pass(step)).rejects.toMatchObject({ code: 'CONSENT_MISSING' })
    await expect(clerk.student.open({ studentId, purpose: 'verify' })).rejects.toMatchObject({
      code: 'CONSENT_MISSING',
    })
  })

  it('keeps every answer ever given', async () => {
    const studentId = await given({ status: 'waiting' })
    await guardian().consent.revoke({ studentId, kind: 'media' })

    const rows = await world.db
      .selectFrom('consent_decision')
      .select(['kind', 'answer'])
      .where('kind', '=', 'media')
      .execute()
    expect(rows.map((row) => row.answer)).toEqual(['given', 'revoked'])
    for (const change of [
      world.db.deleteFrom('consent_decision'),
      world.db.updateTable('consent_decision').set({ answer: 'given' }),
    ]) {
      await expect(change.execute()).rejects.toThrow(/append-only/)
    }
    await expect(guardian().consent.revoke({ studentId, kind: 'media' })).rejects.toMatchObject({
      code: 'NOT_GIVEN',
    })
  })

  it('needs the student’s own yes from 14 on', async () => {
    const studentId = await given({ status: 'waiting', form: { birthMonth: '2011-05' } })
    const { actor } = await givenSponsor(world, offices.county)
    const cards = async () => (await world.as(actor).sponsorship.card.list({})).items
    expect(await cards()).toEqual([])

    await givenConsent(world, studentId, 'anonymousCard', offices.guardian.personId, 'student')

    expect(await cards()).toHaveLength(1)
  })

  it('lets whoever entered the case bring only the signed paper', async () => {
    const studentId = await given({ status: 'draft', enteredBy: offices.teacher, consents: [] })
    const teacher = world.as(offices.teacher).sponsorship
    const answers = [{ kind: 'verification' as const, agrees: true }]
    const decision = { studentId, party: 'guardian' as const, answers }

    await expect(
      teacher.consent.decide({
        ...decision,
        method: 'electronic',
        fileId: await givenFile(world, offices.teacher, 'signature'),
      }),
    ).rejects.toMatchObject({ code: 'PAPER_ONLY' })
    await teacher.consent.decide({
      ...decision,
      method: 'paper',
      fileId: await givenFile(world, offices.teacher, 'evidence'),
    })
    expect(await teacher.application.submit({ studentId })).toMatchObject({ status: 'verifying' })
  })

  it('does not ask a student under 14', async () => {
    const studentId = await given({ status: 'draft', consents: [] })
    await expect(
      guardian().consent.decide({
        studentId,
        party: 'student',
        method: 'electronic',
        fileId: await givenFile(world, offices.guardian, 'signature'),
        answers: [{ kind: 'media', agrees: true }],
      }),
    ).rejects.toMatchObject({ code: 'STUDENT_TOO_YOUNG' })
  })
})

describe('opening a child’s record', () => {
  it('writes down every look, with its purpose, for the guardian to see', async () => {
    const world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    const { village, school, guardian, clerk, verifier, office } =
      await givenSponsorshipCounty(world)
    const studentId = await givenStudent(world, village, { guardian, school })
    const looks = [clerk, verifier, office, office]

    for (const actor of looks) {
      const record = await world
        .as(actor)
        .sponsorship.student.open({ studentId, purpose: 'verify' })
      expect(record.form.name).toBe('王小明')
    }

    const rows = await world.db.selectFrom('sensitive_read').selectAll().execute()
    expect(rows).toHaveLength(looks.length)
    expect(await world.as(guardian).sponsorship.application.listLooks({ studentId })).toMatchObject(
      [
        { reader: '陈志明', role: 'countyOffice', purpose: 'verify' },
        { reader: '陈志明', role: 'countyOffice' },
        { reader: '周敏', role: 'schoolVerifier' },
        { reader: '李秀兰', role: 'villageClerk' },
      ],
    )
  })

  it('never shows a name to the staff without opening it', async () => {
    const world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    const { village, school, guardian, office } = await givenSponsorshipCounty(world)
    const studentId = await givenStudent(world, village, { guardian, school })

    const seen = JSON.stringify([
      await world.as(office).sponsorship.student.list({ show: 'all' }),
      await world.as(office).sponsorship.student.get({ studentId }),
      await world.db.selectFrom('event').selectAll().execute(),
    ])

    for (const secret of ['小明', '王桂英', '13800000009', '和奶奶一起生活', '2016-05']) {
      expect(seen).not.toContain(secret)
    }
    expect(await world.db.selectFrom('sensitive_read').selectAll().execute()).toEqual([])
  })
})
