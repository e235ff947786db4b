import type { Actor } from '@shared/account/account.model'
import type { Agreement, AgreementId } from '@shared/sponsorship/agreement.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenActor, givenFile } from '../support/builders'
import { readPdf } from '../support/pdf-text'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenAgreement } from './given-pair'

describe('the names and hands on an agreement', () => {
  let world: World
  let offices: Offices
  let sponsor: Actor
  let studentId: StudentId
  let agreementId: AgreementId

  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
    const { county, village, guardian, office } = offices
    studentId = await givenStudent(world, village, { status: 'matched', guardian })
    const given = await givenSponsor(world, county)
    sponsor = given.actor
    const pair = { studentId, sponsorId: given.sponsorId, by: office.personId }
    agreementId = (await givenAgreement(world, county, pair, 'signing')).agreementId
    for (const party of [sponsor, guardian]) {
      const signatureId = await givenFile(world, party, 'signature')
      await as(party).agreement.sign({ agreementId, signatureId })
    }
    const evidenceId = await givenFile(world, office, 'evidence')
    await as(office).agreement.seal({ agreementId, evidenceId })
  })

  const as = (actor: Actor) => world.as(actor).sponsorship
  const shown = ({ signatures }: Agreement) =>
    signatures.filter(({ url }) => url !== null).map(({ party }) => party)
  const textOf = (url: string) => {
    const ref = url.replace('https://files.test/', '').replace(/\?.*$/, '')
    const { pages } = readPdf(world.files.uploaded.get(ref)?.bytes ?? new Uint8Array())
    return pages.join('').replace(/\s/g, '')
  }
  const looksOf = async () =>
    (await as(offices.guardian).application.listLooks({ studentId })).length

  it('are one’s own; the custodian’s page, which may carry the guardian’s, is not for the sponsor', async () => {
    const forSponsor = await as(sponsor).agreement.read({ agreementId })
    const forGuardian = await as(offices.guardian).agreement.read({ agreementId })
    const forOffice = await as(offices.office).agreement.get({ agreementId })
    expect(shown(forSponsor)).toEqual(['sponsor'])
    expect(shown(forGuardian)).toEqual(['guardian', 'custodian'])
    expect(shown(forOffice)).toEqual(['custodian'])
    expect(forOffice.signatures.map(({ party }) => party)).toEqual([
      'sponsor',
      'guardian',
      'custodian',
    ])
    expect([forOffice.guardian, forSponsor.guardian]).toEqual(['王**', '王**'])
  })

  it('stand on the paper the office files, and the guardian sees that it was opened', async () => {
    const before = await looksOf()
    const masked = await as(offices.office).agreement.print({ agreementId })
    expect(textOf(masked.url)).not.toContain('王桂英')
    expect(await looksOf()).toBe(before)

    const whole = await as(offices.office).agreement.printWhole({ agreementId })
    expect(textOf(whole.url)).toContain('王桂英')
    expect(await looksOf()).toBe(before + 1)
  })

  it('stay shut for an office nobody in charge trusts, and for another county', async () => {
    const untrusted = await givenActor(world, { roles: [['countyOffice', offices.county]] })
    await expect(as(untrusted).agreement.printWhole({ agreementId })).rejects.toMatchObject({
      code: 'NOT_APPROVED',
    })
    const elsewhere = await givenSponsorshipCounty(world)
    await expect(as(elsewhere.office).agreement.printWhole({ agreementId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
