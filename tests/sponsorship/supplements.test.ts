import type { Actor } from '@shared/account/account.model'
import type { AgreementId, AgreementTerms } from '@shared/sponsorship/agreement.model'
import { givenActor, givenFile } from '../support/builders'
import { readPdf } from '../support/pdf-text'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenAgreement, someTerms } from './given-pair'

const reason = '孩子升初中，费用多了'

describe('signing a supplement of an agreement', () => {
  let world: World
  let offices: Offices
  let sponsor: Actor
  let agreementId: AgreementId
  let terms: AgreementTerms

  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    const { county, village, guardian, office } = offices
    const studentId = await givenStudent(world, village, { status: 'matched', guardian })
    const given = await givenSponsor(world, county)
    sponsor = given.actor
    const pair = { studentId, sponsorId: given.sponsorId, by: office.personId }
    const agreed = await givenAgreement(world, county, pair)
    agreementId = agreed.agreementId
    terms = someTerms(agreed.programmeId)
  })

  const as = (actor: Actor) => world.as(actor).sponsorship
  const changed = (amountFen: number) => {
    const { programmeId: _, startsOn: __, ...rest } = terms
    return { ...rest, help: { kind: 'yearly' as const, amountFen } }
  }
  const draw = (amountFen = 150_000) =>
    as(offices.office).supplement.draw({ agreementId, terms: changed(amountFen), reason })
  const sign = async (
    actor: Actor,
    supplementId: Awaited<ReturnType<typeof draw>>['supplementId'],
  ) =>
    as(actor).supplement.sign({
      supplementId,
      signatureId: await givenFile(world, actor, 'signature'),
    })
  const seal = async (supplementId: Awaited<ReturnType<typeof draw>>['supplementId']) =>
    as(offices.office).supplement.seal({
      supplementId,
      evidenceId: await givenFile(world, offices.office, 'evidence'),
    })
  const helpNow = async () => (await as(sponsor).agreement.read({ agreementId })).terms.help

  it('changes nothing until all three have signed, and keeps what was', async () => {
    const { supplementId } = await draw()
    await sign(sponsor, supplementId)
    await seal(supplementId)
    expect(await helpNow()).toEqual(terms.help)

    const last = await sign(offices.guardian, supplementId)

    expect(last.status).toBe('effective')
    expect(await helpNow()).toEqual({ kind: 'yearly', amountFen: 150_000 })
    expect(await as(offices.guardian).supplement.list({ agreementId })).toMatchObject([
      {
        position: 1,
        before: terms,
        status: 'effective',
        reason,
        signed: [{ party: 'sponsor' }, { party: 'custodian' }, { party: 'guardian' }],
      },
    ])
  })

  it('waits on the home page of whoever has not signed', async () => {
    const { supplementId } = await draw()
    const asked = async (actor: Actor) =>
      (await world.as(actor).account.home.get({})).todos.some(
        ({ key }) => key === `supplement:${supplementId}`,
      )
    expect([await asked(sponsor), await asked(offices.guardian)]).toEqual([true, true])
    await sign(sponsor, supplementId)
    expect([await asked(sponsor), await asked(offices.guardian)]).toEqual([false, true])
    await expect(sign(sponsor, supplementId)).rejects.toMatchObject({ code: 'ALREADY_SIGNED' })
  })

  it('comes one at a time, and is numbered on after one was cancelled', async () => {
    const { supplementId } = await draw()
    await expect(draw()).rejects.toMatchObject({ code: 'ALREADY_DRAWN' })
    await as(offices.office).supplement.cancel({ supplementId, reason: '金额写错了' })
    await expect(sign(sponsor, supplementId)).rejects.toMatchObject({ code: 'NOT_SIGNING' })
    await draw(140_000)
    const all = await as(sponsor).supplement.list({ agreementId })
    expect(all.map((one) => [one.position, one.status, one.cancelReason])).toEqual([
      [1, 'cancelled', '金额写错了'],
      [2, 'signing', null],
    ])
  })

  it('is dropped when the agreement ends', async () => {
    const { supplementId } = await draw()
    await as(sponsor).agreement.leave({ agreementId, reason: 'sponsorLeft' })
    expect(await as(sponsor).supplement.list({ agreementId })).toMatchObject([
      { supplementId, status: 'cancelled', cancelReason: '协议已经结束' },
    ])
    await expect(draw()).rejects.toMatchObject({ code: 'NOT_IN_FORCE' })
  })

  it('lets two offices at once draw one', async () => {
    const drawn = await Promise.allSettled([draw(150_000), draw(160_000)])
    expect(drawn.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is nobody else’s to read, to sign or to print', async () => {
    const { supplementId } = await draw()
    const stranger = await givenActor(world)
    const refused = { code: 'NOT_FOUND' }
    await expect(as(stranger).supplement.list({ agreementId })).rejects.toMatchObject(refused)
    await expect(sign(stranger, supplementId)).rejects.toMatchObject(refused)
    await expect(as(stranger).agreement.print({ agreementId })).rejects.toMatchObject(refused)
  })

  it('stands in the printed agreement, which names no child', async () => {
    await draw()
    const { url, fileName } = await as(sponsor).agreement.print({ agreementId })
    expect(fileName).toMatch(/^三方协议 2026-.*\.pdf$/)
    const ref = url.replace('https://files.test/', '').replace(/\?.*$/, '')
    const { pages } = readPdf(world.files.uploaded.get(ref)?.bytes ?? new Uint8Array())
    const text = pages.join('').replace(/\s/g, '')
    expect(text).toContain('补充协议1')
    expect(text).toContain(reason)
    expect(text).not.toContain('王小明')
    expect(text).not.toContain('王桂英')
  })
})
