import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { FilePurpose } from '@shared/account/file.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { type Joining, REVIEWERS, refusalToSubmit, type SubmitRefusal } from './application.rules'
import type { EnteredAs } from './entry.model'

const HOUR = 60 * 60 * 1000

/** A number WeChat vouched for counts so long; numbers change hands. */
export const PROOF_HOURS = 24

/** What carries the elder's own hand: a finger signature on the child's phone, or the photo of the paper form. */
export const proofPurposes: Record<EnteredAs | 'self', FilePurpose> = {
  self: 'signature',
  child: 'signature',
  clerk: 'evidence',
}

/** Who speaks for an application: the applicant, and until it is claimed whoever entered it. */
export function speaksFor(
  application: { applicantId: string; enteredBy: string | null; claimed: boolean },
  personId: string,
): boolean {
  if (application.applicantId === personId) return true
  return !application.claimed && application.enteredBy === personId
}

export type EntryRefusal =
  | Exclude<SubmitRefusal, 'SIGNATURE_MISSING'>
  | 'PAPER_MISSING'
  | 'ELDER_SIGNATURE_MISSING'
  | 'NOT_YOUR_VILLAGE'

/** Why an application cannot be entered for somebody so. An office enters only for its own villages. */
export function refusalToEnter(
  joining: Joining,
  {
    actor,
    enteredAs,
    villagePath,
  }: { actor: Actor; enteredAs: EnteredAs; villagePath: CommitteePath | null },
): EntryRefusal | null {
  const refusal = refusalToSubmit(joining)
  if (refusal === 'NOT_A_VILLAGE' || villagePath === null) return 'NOT_A_VILLAGE'
  if (enteredAs === 'clerk' && !holds(actor, REVIEWERS, villagePath)) return 'NOT_YOUR_VILLAGE'
  if (refusal === 'SIGNATURE_MISSING') {
    return enteredAs === 'clerk' ? 'PAPER_MISSING' : 'ELDER_SIGNATURE_MISSING'
  }
  return refusal
}

export type ClaimRefusal =
  | 'PHONE_NOT_PROVEN'
  | 'NOTHING_TO_CLAIM'
  | 'SEVERAL_RECORDS'
  | 'ALREADY_ONE_OF_YOURS'
  | 'YOU_DECIDED_IT'

/** Why a record kept under a name and a phone number is not handed to this person. */
export function refusalToClaim(
  facts: { provenAt: Date | null; records: number; hasOwn: boolean; decidedIt: boolean },
  now: Date,
): ClaimRefusal | null {
  const { provenAt, records, hasOwn, decidedIt } = facts
  if (!provenAt || now.getTime() - provenAt.getTime() > PROOF_HOURS * HOUR)
    return 'PHONE_NOT_PROVEN'
  if (records === 0) return 'NOTHING_TO_CLAIM'
  if (records > 1) return 'SEVERAL_RECORDS'
  if (hasOwn) return 'ALREADY_ONE_OF_YOURS'
  return decidedIt ? 'YOU_DECIDED_IT' : null
}
