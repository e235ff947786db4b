import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { CONSENT_VERSION } from '@shared/sponsorship/consent.rules'
import type { StudentId, StudentStatus } from '@shared/sponsorship/student.model'
import { lockCase, readConsents, saveStanding } from './case.store'
import { appendConsent } from './consent.store'
import { releaseHoldsOf } from './hold.store'
import { takeDownNoticesOf } from './publicity.store'

/**
 * What no consent covers any more comes down in the same transaction: a public notice without ④, a
 * hold on a card without ②. Everything else asks for the consent each time it is shown.
 */
export async function enforceConsents(
  tx: Database,
  studentId: StudentId,
  at: Date,
  because = '监护人收回了公示的同意',
): Promise<StudentStatus> {
  const file = await lockCase(tx, studentId, at)
  if (!file) throw new Error('a case that was just locked is not there')
  if (!file.consented.includes('anonymousCard')) await releaseHoldsOf(tx, studentId, at)
  if (file.consented.includes('publicity') || file.status !== 'publicized') return file.status
  const takenDown = await takeDownNoticesOf(tx, studentId, because, at, 'everyone')
  if (takenDown === 0) return file.status
  await saveStanding(tx, studentId, { status: 'verified' }, at)
  return 'verified'
}

/** Another guardian decides now: what the former one agreed to is taken back, so that each is asked anew. */
export async function revokeEverything(
  tx: Database,
  studentId: StudentId,
  { personId }: Pick<Actor, 'personId'>,
  at: Date,
): Promise<StudentStatus> {
  const { states } = await readConsents(tx, studentId, at)
  const taken = {
    party: 'guardian' as const,
    answer: 'revoked' as const,
    version: CONSENT_VERSION,
    method: 'paper' as const,
    fileId: null,
    enteredBy: personId,
  }
  for (const { kind, guardian } of states) {
    if (guardian?.answer === 'given') await appendConsent(tx, studentId, { ...taken, kind }, at)
  }
  return enforceConsents(tx, studentId, at, '换了监护人，公示要重新征求同意')
}
