import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'

/** The number on a correspondent's card: running within the county and year. */
export const CertificateNumber = z.object({ year: z.int(), number: z.int().positive() })
export type CertificateNumber = z.infer<typeof CertificateNumber>

export const Certificate = CertificateNumber.extend({
  unitId: CommitteeId,
  unit: z.string(),
  issuedOn: LocalDate,
})
export type Certificate = z.infer<typeof Certificate>

/** One unit and who writes for it; `articles` were handed in this calendar year. */
export const CorrespondentUnit = z.object({
  unitId: CommitteeId,
  unit: z.string(),
  people: z.array(
    z.object({
      personId: PersonId,
      name: z.string(),
      certificate: CertificateNumber.nullable(),
      articles: z.int(),
    }),
  ),
})
export type CorrespondentUnit = z.infer<typeof CorrespondentUnit>

/** `enough` of `units` have as many as suggested; `units` lists at most 300, first where a card is to be given, then those with too few. */
export const CorrespondentSurvey = z.object({
  enough: z.int(),
  units: z.int(),
  people: z.int(),
  list: z.array(CorrespondentUnit),
})
export type CorrespondentSurvey = z.infer<typeof CorrespondentSurvey>
