import * as z from 'zod'
import { line } from '@shared/kernel/text'
import { Publication } from './article.model'

export const SearchWords = line('要找的字', { max: 40 })

/** A stretch of text, and whether it is what was looked for. */
export const Stretch = z.object({ text: z.string(), hit: z.boolean() })
export type Stretch = z.infer<typeof Stretch>

export const SearchHit = Publication.extend({
  titleParts: z.array(Stretch),
  /** The line around the first hit in the body; nothing where only the title holds the words. */
  excerpt: z.array(Stretch),
})
export type SearchHit = z.infer<typeof SearchHit>
