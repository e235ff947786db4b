import { PickerField } from '@client/components/picker-field'
import { localDateOf } from '@shared/kernel/local-date'
import { daysOf, type Period, termsAround } from '@shared/lecture/term.rules'
import type { Term } from '@shared/sponsorship/feedback.model'
import { termInWords } from '@shared/sponsorship/feedback.wording'

/** A term of the plan, or every year there was. */
export type Span = Term | 'all'

const EVER: Period = { fromOn: '2000-01-01', toOn: '2100-12-31' }

export const periodOf = (span: Span): Period => (span === 'all' ? EVER : daysOf(span))

const terms = () => termsAround(localDateOf(new Date()))

/** The span a page was opened with; this term when it was opened without one. */
export const spanOf = (asked: string | undefined): Span =>
  spans().find((span) => span === asked) ?? (terms()[0] as Term)

const spans = (): Span[] => [...terms(), 'all']

const wordsOf = (span: Span, now: Span | undefined) => {
  if (span === 'all') return '历年'
  return span === now ? `${termInWords(span)}（本学期）` : termInWords(span)
}

/** 「2026年秋季学期（本学期）」 or 「历年」. */
export const spanInWords = (span: Span): string => wordsOf(span, terms()[0])

/** 哪个学期 */
export function TermField({ value, onChange }: { value: Span; onChange: (span: Span) => void }) {
  const [now] = terms()
  const choices = spans().map((span) => ({ value: span, label: wordsOf(span, now) }))
  return <PickerField label='哪个学期' choices={choices} value={value} onChange={onChange} />
}
