import { createHash, createHmac } from 'node:crypto'
import type { PersonId } from '@shared/account/account.model'
import type { Nonce } from '@shared/account/sign-in.model'

export const fingerprint = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')

/** The `attempt`-th code of a browser: it follows from the nonce, so asking again gives it again. */
export const codeOf = (nonce: Nonce, attempt: number): string =>
  String(
    createHmac('sha256', nonce).update(`code ${attempt}`).digest().readUInt32BE(0) % 10 ** 8,
  ).padStart(8, '0')

/** CloudBase takes at most 32 characters for a name of ours: the person's id without its dashes. */
export const customIdOf = (personId: PersonId): string => personId.replaceAll('-', '')
