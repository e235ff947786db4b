import { randomBytes } from 'node:crypto'
import { rotateKeys } from '@database/rotate-keys'
import { type Sealed, unseal } from '@database/seal'
import { createWorld, type World } from '../support/world'
import { givenSponsor, givenSponsorshipCounty, givenStudent, type Offices } from './given'

const PHONE = '13811112222'

describe('keeping telephones sealed', () => {
  const suiteKeys = process.env.SEALING_KEYS
  let world: World
  let offices: Offices
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T01:00:00.000Z' })
    offices = await givenSponsorshipCounty(world)
  })
  afterEach(() => {
    process.env.SEALING_KEYS = suiteKeys
  })

  const stored = async () => {
    const guardians = await world.db.selectFrom('student_record').select('guardian_phone').execute()
    const sponsors = await world.db.selectFrom('sponsor').select('phone').execute()
    return [...guardians.map((row) => row.guardian_phone), ...sponsors.map((row) => row.phone)]
  }

  it('leaves no telephone to read in the tables', async () => {
    await givenStudent(world, offices.village, { form: { guardianPhone: PHONE } })
    await givenSponsor(world, offices.county, { phone: PHONE })
    const texts = await stored()
    expect(texts).toHaveLength(2)
    expect(texts.join()).not.toContain(PHONE)
    expect(texts.map(unseal)).toEqual([PHONE, PHONE])
  })

  it('opens the record of a child with the telephone in words', async () => {
    const studentId = await givenStudent(world, offices.village, { form: { guardianPhone: PHONE } })
    const seen = await world.as(offices.clerk).sponsorship.student.open({
      studentId,
      purpose: 'verify',
    })
    expect(seen.form.guardianPhone).toBe(PHONE)
  })

  it('seals and marks everything anew with a new key, and what was never sealed too; once', async () => {
    await givenStudent(world, offices.village, { form: { guardianPhone: PHONE } })
    await givenSponsor(world, offices.county, { phone: PHONE })
    const plain = await givenStudent(world, offices.village)
    await world.db
      .updateTable('student_record')
      .set({ guardian_phone: PHONE as Sealed })
      .where('student_id', '=', plain)
      .execute()

    const newest = `2027:${randomBytes(32).toString('base64')}`
    process.env.SEALING_KEYS = `${newest},${suiteKeys}`
    expect(await rotateKeys(world.db)).toBe(3 + 2)
    expect(await rotateKeys(world.db)).toBe(0)

    process.env.SEALING_KEYS = newest
    expect((await stored()).map(unseal)).toEqual([PHONE, PHONE, PHONE])
  })
})
