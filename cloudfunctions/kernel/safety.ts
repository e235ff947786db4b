import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { digest } from './digest'
import type { Subject } from './events'

/** What somebody wants to show to others. */
export type Content = {
  texts: readonly string[]
  /** `file.ref` of each picture. */
  fileRefs: readonly string[]
}

/** `review` asks for a person's eyes: WeChat was unsure, or could not be asked. */
export type Verdict = 'pending' | 'passed' | 'risky' | 'review'

/** A verdict holds for exactly this content; a changed word needs a new one. */
export const contentHashOf = ({ texts, fileRefs }: Content): string => digest({ texts, fileRefs })

/**
 * Ask WeChat, in the caller's transaction, whether this content may be shown. The answer comes with a
 * timer; the same content of the same subject is asked about once.
 */
export async function requestSafetyCheck(
  tx: Database,
  asked: { subject: Subject; content: Content; authorId: PersonId; at: Date },
): Promise<{ contentHash: string }> {
  const { subject, content, authorId, at } = asked
  const contentHash = contentHashOf(content)
  const checkId = randomUUID()
  const text = content.texts.filter((one) => one.trim() !== '').join('\n')
  const isEmpty = text === '' && content.fileRefs.length === 0
  const fresh = await tx
    .insertInto('safety_check')
    .values({
      id: checkId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      content_hash: contentHash,
      verdict: isEmpty ? 'passed' : 'pending',
      trace_id: null,
      decided_at: isEmpty ? at : null,
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!fresh) return { contentHash }

  const tasks = [
    ...(text ? [{ kind: 'checkText' as const, payload: { authorId, text } }] : []),
    ...content.fileRefs.map((ref) => ({ kind: 'checkImage' as const, payload: { authorId, ref } })),
  ]
  for (const { kind, payload } of tasks) {
    await tx
      .insertInto('wechat_task')
      .values({
        id: randomUUID(),
        kind,
        notice_id: null,
        check_id: checkId,
        trace_id: null,
        payload: JSON.stringify(payload),
        due_at: at,
        done_at: null,
        outcome: null,
        created_at: at,
      })
      .execute()
  }
  return { contentHash }
}

/** The verdict on exactly this content; `null` when nobody has asked. */
export async function readVerdict(
  db: Database,
  subject: Subject,
  contentHash: string,
): Promise<Verdict | null> {
  const check = await db
    .selectFrom('safety_check')
    .select('verdict')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst()
  return check?.verdict ?? null
}
