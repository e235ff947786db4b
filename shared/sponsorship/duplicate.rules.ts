import type { Duplicate, DuplicateOutcome } from './duplicate.model'
import type { StudentStatus } from './student.model'
import { stateAfter } from './student.rules'

/** Applications somebody works on, is helped by, or was helped by; one that came to nothing is no second help. */
export const COUNTED_ALIKE: readonly StudentStatus[] = [
  'verifying',
  'verified',
  'publicized',
  'waiting',
  'matched',
  'ended',
]

/**
 * The words two applications for one child have in common, however the name was typed: full-width
 * letters, spaces and the dot of a transcribed name make no difference.
 */
export const alikeWords = (child: { name: string; birthMonth: string; schoolId: string }) =>
  [child.name.normalize('NFKC').replace(/[\s·•‧・]/g, ''), child.birthMonth, child.schoolId].join(
    '\n',
  )

export const undecided = (found: readonly Pick<Duplicate, 'decision'>[]): number =>
  found.filter(({ decision }) => decision === null).length

export type DuplicateRefusal = 'NOT_ALIKE' | 'PAST_STOPPING'

/** Only before the notice may an application be stopped as a second one; afterwards it ends as others do. */
export function refusalToDecide(
  file: { status: StudentStatus; isAlike: boolean },
  outcome: DuplicateOutcome,
): DuplicateRefusal | null {
  if (!file.isAlike) return 'NOT_ALIKE'
  if (outcome === 'stopped' && !stateAfter(file.status, 'refuse')) return 'PAST_STOPPING'
  return null
}
