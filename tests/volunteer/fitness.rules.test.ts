import {
  type FitnessFacts,
  fitnessFor,
  healthCheckDueOn,
  refusalOfInsurance,
} from '@shared/volunteer/fitness.rules'

const today = '2026-11-22'
const fit: FitnessFacts = {
  age: 68,
  answers: { health: 'good', walksFar: true, standsLong: true },
  dueOn: '2027-05-01',
  hasEmergencyContact: true,
  insuredUntil: null,
}
const field = { field: true, risk: false }
const risk = { field: false, risk: true }

describe('fitting work to people (O-15)', () => {
  it('offers no field work from eighty on, and other work to everybody', () => {
    expect(fitnessFor({ ...fit, age: 79 }, field, today)).toEqual([])
    expect(fitnessFor({ ...fit, age: 80 }, field, today)).toEqual(['TOO_OLD_FOR_FIELD_WORK'])
    expect(fitnessFor({ ...fit, age: null }, field, today)).toEqual(['AGE_UNKNOWN'])
    expect(fitnessFor({ ...fit, age: 95 }, { field: false, risk: false }, today)).toEqual([])
  })

  it('asks for an insurance that still holds before work with a risk', () => {
    expect(fitnessFor(fit, risk, today)).toEqual(['NOT_INSURED'])
    expect(fitnessFor({ ...fit, insuredUntil: '2026-11-21' }, risk, today)).toEqual(['NOT_INSURED'])
    expect(fitnessFor({ ...fit, insuredUntil: today }, risk, today)).toEqual([])
  })

  it('asks for this year’s check, for somebody to call, and believes what the member said', () => {
    expect(fitnessFor({ ...fit, dueOn: today }, field, today)).toEqual(['CHECK_DUE'])
    expect(fitnessFor({ ...fit, hasEmergencyContact: false }, field, today)).toEqual([
      'NO_EMERGENCY_CONTACT',
    ])
    const answers = { health: 'limited' as const, walksFar: false, standsLong: true }
    expect(fitnessFor({ ...fit, answers }, field, today)).toEqual([
      'NOT_WELL_ENOUGH',
      'CANNOT_WALK_FAR',
    ])
  })

  it('is due a year after the last check, or after joining', () => {
    expect(healthCheckDueOn('2025-11-22', '2020-01-01')).toBe('2026-11-22')
    expect(healthCheckDueOn(null, '2026-01-01')).toBe('2027-01-01')
  })

  it('records an insurance that has not ended', () => {
    expect(refusalOfInsurance({ startsOn: '2026-01-01', endsOn: '2025-01-01' }, today)).toBe(
      'ENDS_BEFORE_IT_STARTS',
    )
    expect(refusalOfInsurance({ startsOn: '2025-01-01', endsOn: '2026-01-01' }, today)).toBe(
      'HAS_ENDED',
    )
    expect(refusalOfInsurance({ startsOn: '2026-01-01', endsOn: today }, today)).toBeNull()
  })
})
