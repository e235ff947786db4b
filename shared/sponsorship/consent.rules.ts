import type { Actor } from '@shared/account/account.model'
import { addYears, type LocalDate } from '@shared/kernel/local-date'
import type { ConsentDecision, ConsentKind, ConsentParty, ConsentState } from './consent.model'
import { isClosed } from './retention.rules'
import type { CaseFile } from './student.model'

/** The version of the five texts now shown; a changed text is a new number and is asked again. */
export const CONSENT_VERSION = 1

export const CONSENT_KINDS: readonly ConsentKind[] = [
  'verification',
  'anonymousCard',
  'limitedProfile',
  'publicity',
  'media',
]

/** From the month a child turns 14 its own consent is needed beside the guardian's (§B.4). */
export const studentDecides = (birthMonth: string, today: LocalDate): boolean =>
  addYears(`${birthMonth}-01`, 14) <= today

/** How the five consents stand, from the whole history: the latest word of each party counts. */
export function consentStates(
  history: readonly ConsentDecision[],
  needsStudent: boolean,
): ConsentState[] {
  return CONSENT_KINDS.map((kind) => {
    const latest = (party: ConsentParty) =>
      history.filter((one) => one.kind === kind && one.party === party).at(-1) ?? null
    const guardian = latest('guardian')
    const student = latest('student')
    const studentAgrees = student ? student.answer === 'given' : !needsStudent
    return { kind, guardian, student, inForce: guardian?.answer === 'given' && studentAgrees }
  })
}

export const inForce = (states: readonly ConsentState[]): ConsentKind[] =>
  states.filter((state) => state.inForce).map((state) => state.kind)

export type ConsentRefusal = 'CASE_CLOSED' | 'PAPER_ONLY' | 'STUDENT_TOO_YOUNG'

/** The guardian answers on their phone; whoever entered the case may only bring the signed paper. */
export function refusalToDecide(
  file: CaseFile,
  actor: Actor,
  decision: { party: ConsentParty; method: 'electronic' | 'paper'; studentDecides: boolean },
): ConsentRefusal | null {
  if (isClosed(file.status)) return 'CASE_CLOSED'
  if (file.guardianId !== actor.personId && decision.method !== 'paper') return 'PAPER_ONLY'
  if (decision.party === 'student' && !decision.studentDecides) return 'STUDENT_TOO_YOUNG'
  return null
}

/** Taking back needs no reason and no signature, only that something was given. */
export const refusalToRevoke = (state: ConsentState | undefined): 'NOT_GIVEN' | null =>
  state?.guardian?.answer === 'given' || state?.student?.answer === 'given' ? null : 'NOT_GIVEN'
