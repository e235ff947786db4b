import type { Database } from '@database/engine'
import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { digest } from './digest'

export type Subject = { kind: string; id: string }

export type Happening = {
  /** `<noun>.<past participle>`, e.g. `booking.cancelled`. */
  topic: string
  subject: Subject
  committeeId: CommitteeId | null
  /** `null` when a timer did it. */
  actor: Actor | null
  /** The role the actor used, when it was a role and not their own affair. */
  actingAs?: Role
  at: Date
  before?: unknown
  after?: unknown
  /** What the notices need: ids, numbers, dates. Never a name, a phone number or a child's data. */
  payload?: Record<string, unknown>
}

/** Append to the event log in the caller's transaction; timers turn events into notices and tallies. */
export async function recordEvent(tx: Database, happening: Happening): Promise<void> {
  const { topic, subject, committeeId, actor, actingAs, at, before, after, payload } = happening
  await tx
    .insertInto('event')
    .values({
      topic,
      subject_kind: subject.kind,
      subject_id: subject.id,
      committee_id: committeeId,
      actor_id: actor?.personId ?? null,
      acting_as: actingAs ?? null,
      before_hash: before === undefined ? null : digest(before),
      after_hash: after === undefined ? null : digest(after),
      payload: JSON.stringify(payload ?? {}),
      happened_at: at,
      noticed_at: null,
    })
    .execute()
}

/** Write down that this actor looked at something sensitive, and what for. */
export async function recordSensitiveRead(
  db: Database,
  read: { actor: Actor; actingAs?: Role; subject: Subject; purpose: string; at: Date },
): Promise<void> {
  await db
    .insertInto('sensitive_read')
    .values({
      person_id: read.actor.personId,
      acting_as: read.actingAs ?? null,
      subject_kind: read.subject.kind,
      subject_id: read.subject.id,
      purpose: read.purpose,
      read_at: read.at,
    })
    .execute()
}
