import { SummaryList } from '@client/components/summary-list'
import type { FeedbackLines } from '@shared/sponsorship/feedback.model'
import { feedbackLineLabels } from '@shared/sponsorship/feedback.wording'

/** The four lines of a term, as everyone reads them. */
export const LineRows = ({ lines }: { lines: FeedbackLines }) => (
  <SummaryList
    rows={(['study', 'life', 'joy', 'words'] as const).map((key) => ({
      label: feedbackLineLabels[key],
      value: lines[key],
    }))}
  />
)
