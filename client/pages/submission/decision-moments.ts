import { momentInWords } from '@shared/kernel/local-date'
import { roundLabels } from '@shared/submission/article.wording'
import type { Decision } from '@shared/submission/review.model'
import { outcomeLabels } from '@shared/submission/review.wording'

/** The signatures as a timeline says them: who, when, what, why, and what was taken back. */
export const decisionMoments = (decisions: readonly Decision[], now: Date) =>
  decisions.map((decision) => ({
    what: `${roundLabels[decision.round]}：${outcomeLabels[decision.outcome]}${decision.revertedAt ? '（已收回）' : ''}`,
    detail: [
      decision.decidedBy,
      momentInWords(decision.decidedAt, now),
      decision.reason,
      ...decision.notes.map((note) => `${note.number}. ${note.text}`),
      decision.revertReason && `收回原因：${decision.revertReason}`,
    ]
      .filter(Boolean)
      .join(' · '),
    state: 'done' as const,
  }))
