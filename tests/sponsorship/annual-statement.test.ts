import { refusalToState, signedInYear } from '@shared/sponsorship/annual-statement.rules'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'
import { givenAgreement } from './given-pair'

const portion = { kind: 'cash' as const, amountFen: 60_000 }

describe('stating a sponsor’s year', () => {
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-10T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })

  it('prints the pairs and what came, once per request, with a line in the log', async () => {
    const studentId = await givenStudent(world, offices.village, { status: 'matched' })
    const { actor, sponsorId } = await givenSponsor(world, offices.county)
    const pair = { studentId, sponsorId, by: offices.office.personId }
    const { agreementId, programmeId } = await givenAgreement(world, offices.county, pair)
    const line = { programmeId, agreementId, portion, happenedOn: '2026-06-01', note: '' }
    await world.as(offices.office).sponsorship.aid.promise(line)

    const { annualStatement } = world.as(actor).sponsorship
    const { fileName } = await annualStatement.print({ year: 2026 })
    expect(fileName).toBe('2026 年度资助证明.pdf')
    const kept = await world.db
      .selectFrom('file')
      .select('byte_size')
      .where('purpose', '=', 'paper')
      .executeTakeFirstOrThrow()
    expect(kept.byte_size).toBeGreaterThan(2000)
    const log = await world.db
      .selectFrom('event')
      .select('topic')
      .where('topic', '=', 'annualStatement.printed')
      .execute()
    expect(log).toHaveLength(1)
    await expect(annualStatement.print({ year: 2025 })).rejects.toMatchObject({
      code: 'NO_AGREEMENT_THAT_YEAR',
    })
    await expect(annualStatement.print({ year: 2027 })).rejects.toMatchObject({
      code: 'YEAR_AHEAD',
    })
  })

  it('has none for whoever has no agreement', async () => {
    const { actor } = await givenSponsor(world, offices.county)
    await expect(
      world.as(actor).sponsorship.annualStatement.print({ year: 2026 }),
    ).rejects.toMatchObject({ code: 'NO_AGREEMENT_THAT_YEAR' })
  })
})

describe('reckoning a sponsor’s year', () => {
  it('adds up what was signed for that year and was not put right', () => {
    const line = {
      movementId: 1,
      aidId: 'a' as never,
      portion,
      from: 'atSchool' as const,
      to: 'signed' as const,
      reverses: null,
      reversed: false,
      custodian: '慈善服务中心',
      receiptNumber: null,
      happenedOn: '2026-05-01',
      enteredAt: '2026-05-01T00:00:00.000Z',
      code: 'H-2026-001',
      note: null,
    }
    const movements = [
      line,
      { ...line, reversed: true },
      { ...line, to: 'atSchool' as const },
      { ...line, happenedOn: '2025-05-01' },
    ]
    expect(signedInYear(movements, 2026).amountFen).toBe(60_000)
  })

  it('covers every year an agreement was in force', () => {
    const agreement = { effectiveOn: '2024-09-01', endedOn: '2025-06-30' }
    expect(refusalToState([agreement], 2025, '2026-01-01')).toBeNull()
    expect(refusalToState([agreement], 2026, '2026-01-01')).toBe('NO_AGREEMENT_THAT_YEAR')
  })
})
