import type { Todo } from './todo.model'

const URGENCIES: readonly Todo['urgency'][] = ['must', 'can', 'waiting']

/** What must be done first comes first, overdue before the rest, then the oldest. */
export function inOrderOfUrgency(todos: readonly Todo[]): Todo[] {
  return [...todos].sort(
    (a, b) =>
      URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
      Number(b.overdue) - Number(a.overdue) ||
      (a.since ?? '9').localeCompare(b.since ?? '9'),
  )
}
