import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { EmergencyContactSheet, Fitness, HealthAnswers, InsuranceSheet } from './fitness.model'
import { insuranceRefusalMessages, NOT_A_MEMBER } from './fitness.wording'
import { EmergencyContact } from './register.model'
import { VolunteerId } from './volunteer.model'
import { INSURANCE_KEEPERS, REGISTER_READERS } from './volunteer.rules'

const Own = z.object({
  volunteerId: VolunteerId,
  fitness: Fitness,
  emergency: EmergencyContact.nullable(),
})

/** O-15 适龄适岗与安全. */
export const fitnessContract = {
  /** The caller's own; `null` for whoever is not on the register. */
  mine: reads('signedIn').input(query({})).output(Own.nullable()),

  /** What the office may know: what fits and why not, never the answers themselves. */
  get: reads(REGISTER_READERS)
    .input(query({ volunteerId: VolunteerId }))
    .output(Fitness.omit({ answers: true })),

  /** The yearly self-check, filled in by the member alone. */
  check: writes('signedIn')
    .input(command({ answers: HealthAnswers, emergency: EmergencyContactSheet }))
    .output(Own)
    .errors(refusals(NOT_A_MEMBER)),

  recordInsurance: writes(INSURANCE_KEEPERS)
    .input(command({ volunteerId: VolunteerId, insurance: InsuranceSheet }))
    .output(Fitness.omit({ answers: true }))
    .errors(refusals(insuranceRefusalMessages)),
}
