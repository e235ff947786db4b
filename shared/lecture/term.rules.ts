import type { LocalDate } from '@shared/kernel/local-date'
import type { Term } from '@shared/sponsorship/feedback.model'
import { termBefore, termOn } from '@shared/sponsorship/feedback.rules'

export type Period = { fromOn: LocalDate; toOn: LocalDate }

/** A term with its holidays: September to January, February to August. */
export function daysOf(term: Term): Period {
  const year = Number(term.slice(0, 4))
  return term.endsWith('autumn')
    ? { fromOn: `${year}-09-01`, toOn: `${year + 1}-01-31` }
    : { fromOn: `${year}-02-01`, toOn: `${year}-08-31` }
}

const termAfter = (term: Term): Term => {
  const year = Number(term.slice(0, 4))
  return term.endsWith('autumn') ? `${year + 1}-spring` : `${year}-autumn`
}

/** The terms an office plans in: this one, the next and the two before. */
export function termsAround(day: LocalDate): Term[] {
  const now = termOn(day)
  return [now, termAfter(now), termBefore(now), termBefore(termBefore(now))]
}
