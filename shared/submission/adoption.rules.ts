import type { LocalDate } from '@shared/kernel/local-date'
import type { AdoptionStatus } from './adoption.model'
import type { ArticleStatus } from './article.model'

export type RegisterRefusal = 'NOT_ACCEPTED' | 'NOT_YET' | 'NO_PROOF' | 'ALREADY_ADOPTED'

type Proof = { adoptedOn: LocalDate; issue: string; url: string; photoId: string | null }

/** Why an adoption may not be entered: only what the desk let pass counts, and it must be looked up somewhere. */
export function refusalToRegister(
  article: { status: ArticleStatus },
  proof: Proof,
  today: LocalDate,
): Exclude<RegisterRefusal, 'ALREADY_ADOPTED'> | null {
  if (article.status !== 'accepted' && article.status !== 'published') return 'NOT_ACCEPTED'
  if (proof.adoptedOn > today) return 'NOT_YET'
  return proof.issue || proof.url || proof.photoId ? null : 'NO_PROOF'
}

export type VerifyRefusal = 'ALREADY_JUDGED' | 'OWN_REPORT'

/** Why this office worker may not verify a report: it was judged before, or it is their own. */
export function refusalToVerify(
  adoption: { status: AdoptionStatus; reportedBy: string },
  personId: string,
): VerifyRefusal | null {
  if (adoption.status !== 'reported') return 'ALREADY_JUDGED'
  return adoption.reportedBy === personId ? 'OWN_REPORT' : null
}
