import { ORPCError } from '@orpc/server'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { digest } from './digest'

export type Sending = {
  personId: PersonId
  requestId: string
  path: string
  input: unknown
  at: Date
}

/**
 * Do `work` once for this request id and give every repeat the same answer. A repeat that arrives
 * while the first is still running waits on the row's unique key. The same id with another content
 * is refused: that is a mistake of the sender, not a repeat.
 */
export async function once<Output>(
  tx: Database,
  sending: Sending,
  work: () => Promise<Output>,
): Promise<Output> {
  const input_hash = digest(sending.input)
  const claim = await tx
    .insertInto('request')
    .values({
      person_id: sending.personId,
      id: sending.requestId,
      path: sending.path,
      input_hash,
      reply: null,
      created_at: sending.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!claim) return repeatOf(tx, sending, input_hash) as Promise<Output>

  const output = await work()
  await tx
    .updateTable('request')
    .set({ reply: JSON.stringify({ output }) })
    .where('person_id', '=', sending.personId)
    .where('id', '=', sending.requestId)
    .execute()
  return output
}

async function repeatOf(tx: Database, sending: Sending, inputHash: string): Promise<unknown> {
  const first = await tx
    .selectFrom('request')
    .select(['path', 'input_hash', 'reply'])
    .where('person_id', '=', sending.personId)
    .where('id', '=', sending.requestId)
    .executeTakeFirstOrThrow()
  if (first.path !== sending.path || first.input_hash !== inputHash) {
    throw new ORPCError('CONFLICT', { message: '这一页已经提交过别的内容，请重新打开再填' })
  }
  return (first.reply as { output?: unknown } | null)?.output
}
