import type { Selectable } from 'kysely'
import type { Database } from '@database/engine'
import type { Tables } from '@database/tables'
import type { PersonId } from '@shared/account/account.model'
import type { SignIn } from '@shared/account/sign-in.rules'

/** A browser that wants to be let in, as the archive knows it: fingerprints, no secrets. */
export type KeptSignIn = SignIn & {
  nonceHash: string
  codeHash: string
  device: string
  begunAt: Date
  confirmedBy: PersonId | null
}

const toSignIn = (row: Selectable<Tables['sign_in']>): KeptSignIn => ({
  nonceHash: row.nonce_hash,
  codeHash: row.code_hash,
  device: row.device,
  begunAt: row.begun_at,
  expiresAt: row.expires_at,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at,
  refusedAt: row.refused_at,
  collectedAt: row.collected_at,
})

export async function lockByNonce(tx: Database, nonceHash: string): Promise<KeptSignIn | null> {
  const row = await tx
    .selectFrom('sign_in')
    .selectAll()
    .where('nonce_hash', '=', nonceHash)
    .forUpdate()
    .executeTakeFirst()
  return row ? toSignIn(row) : null
}

/** The one sign-in that shows this code now, answered or not. */
export async function findByCode(
  db: Database,
  codeHash: string,
  now: Date,
): Promise<KeptSignIn | null> {
  const row = await db
    .selectFrom('sign_in')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .where('begun_at', '<=', now)
    .orderBy('begun_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toSignIn(row) : null
}

export async function countBegun(
  tx: Database,
  sourceHash: string | null,
  since: Date,
  now: Date,
): Promise<{ fromSource: number; live: number }> {
  return tx
    .selectFrom('sign_in')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('source_hash', '=', sourceHash).as('fromSource'),
      fn.countAll<number>().filterWhere('expires_at', '>', now).as('live'),
    ])
    .where('begun_at', '>', since)
    .executeTakeFirstOrThrow()
}

/** False when another living sign-in shows the same code, or the browser asked twice at once. */
export async function insertSignIn(
  tx: Database,
  signIn: Pick<KeptSignIn, 'nonceHash' | 'codeHash' | 'device' | 'begunAt' | 'expiresAt'> & {
    sourceHash: string | null
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sign_in')
    .values({
      nonce_hash: signIn.nonceHash,
      code_hash: signIn.codeHash,
      source_hash: signIn.sourceHash,
      device: signIn.device,
      begun_at: signIn.begunAt,
      expires_at: signIn.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveAnswer(
  tx: Database,
  nonceHash: string,
  answer: { confirmedBy: PersonId; confirmedAt: Date } | { refusedAt: Date },
): Promise<void> {
  const set =
    'refusedAt' in answer
      ? { refused_at: answer.refusedAt }
      : { confirmed_by: answer.confirmedBy, confirmed_at: answer.confirmedAt }
  await tx.updateTable('sign_in').set(set).where('nonce_hash', '=', nonceHash).execute()
}

export async function markCollected(tx: Database, nonceHash: string, at: Date): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ collected_at: at })
    .where('nonce_hash', '=', nonceHash)
    .where('collected_at', 'is', null)
    .execute()
}

/** From now on a browser that signs in under this name is this person. */
export async function linkIdentity(
  tx: Database,
  customId: string,
  personId: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('identity')
    .values({ provider: 'customId', subject: customId, person_id: personId, verified_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
