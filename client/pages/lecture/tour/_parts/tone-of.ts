import type { Tone } from '@client/components/tag'
import type { Reached } from '@shared/lecture/coverage.rules'

const tones: Record<Reached, Tone> = {
  delivered: 'good',
  unarchived: 'warm',
  planned: 'plain',
  ordered: 'warm',
  none: 'brand',
}

/** Red is only for what nobody has reached. */
export const toneOf = (reached: Reached): Tone => tones[reached]
