import type { Database } from '@database/engine'
import type { StudentId, StudentStatus } from '@shared/sponsorship/student.model'
import { lockCase, saveStanding } from './case.store'
import { releaseHoldsOf } from './hold.store'
import { takeDownNoticesOf } from './publicity.store'

type Why = { because?: string; noticeIsWrong?: boolean }

/**
 * What no consent covers any more comes down in the same transaction: a public notice without ④ or one
 * that says something wrong, a hold on a card without ②. Everything else asks each time it is shown.
 */
export async function enforceConsents(
  tx: Database,
  studentId: StudentId,
  at: Date,
  { because = '监护人收回了公示的同意', noticeIsWrong = false }: Why = {},
): Promise<StudentStatus> {
  const file = await lockCase(tx, studentId, at)
  if (!file) throw new Error('a case that was just locked is not there')
  if (!file.consented.includes('anonymousCard')) await releaseHoldsOf(tx, studentId, at)
  const mayStay = file.consented.includes('publicity') && !noticeIsWrong
  if (mayStay || file.status !== 'publicized') return file.status
  const takenDown = await takeDownNoticesOf(tx, studentId, because, at, 'everyone')
  if (takenDown === 0) return file.status
  await saveStanding(tx, studentId, { status: 'verified' }, at)
  return 'verified'
}
