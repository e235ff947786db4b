import type { Actor, PersonId } from '@shared/account/account.model'
import { type SpeakRefusal, tellerOf } from './feedback.rules'
import type { Letter, LetterDirection, LetterStatus, LetterWriter } from './letter.model'
import type { CaseFile } from './student.model'

/** Letters of one pair that may wait for the office at once, for each side. */
export const MOST_WAITING = 3

/** As what this actor writes: the pair's sponsor, or whoever speaks for the child. */
export function writerOf(
  pair: { file: CaseFile; sponsorPersonId: PersonId },
  actor: Actor,
): LetterWriter | null {
  return pair.sponsorPersonId === actor.personId ? 'sponsor' : tellerOf(pair.file, actor)
}

export const directionOf = (writer: LetterWriter): LetterDirection =>
  writer === 'sponsor' ? 'toStudent' : 'toSponsor'

/** A photo of the child needs consent ⑤ and goes to the sponsor only. */
export const mayAddPhoto = (file: Pick<CaseFile, 'consented'>, writer: LetterWriter): boolean =>
  writer !== 'sponsor' && file.consented.includes('media')

export type WriteRefusal = SpeakRefusal | 'NO_PHOTO' | 'TOO_MANY_WAITING'

export function refusalToWrite(
  file: Pick<CaseFile, 'consented'>,
  letter: { writer: LetterWriter; hasPhoto: boolean; waiting: number },
): 'NO_PHOTO' | 'TOO_MANY_WAITING' | null {
  if (letter.hasPhoto && !mayAddPhoto(file, letter.writer)) return 'NO_PHOTO'
  return letter.waiting >= MOST_WAITING ? 'TOO_MANY_WAITING' : null
}

export type ForwardRefusal = 'ALREADY_READ' | 'CONSENT_MISSING' | 'NO_PHOTO'

/** Judged again when it goes on: a consent may have been taken back since it was written. */
export function refusalToForward(
  file: Pick<CaseFile, 'consented'>,
  letter: { status: LetterStatus; hasPhoto: boolean },
): ForwardRefusal | null {
  if (letter.status !== 'submitted') return 'ALREADY_READ'
  if (!file.consented.includes('limitedProfile')) return 'CONSENT_MISSING'
  return letter.hasPhoto && !file.consented.includes('media') ? 'NO_PHOTO' : null
}

/** Only a letter that reached the child's side is read to the child, once. */
export const refusalToReadOut = (
  letter: Pick<Letter, 'status' | 'direction'> & { readOut: boolean },
): 'NOT_HERE' | 'ALREADY_READ_OUT' | null => {
  if (letter.status !== 'forwarded' || letter.direction !== 'toStudent') return 'NOT_HERE'
  return letter.readOut ? 'ALREADY_READ_OUT' : null
}
