import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor, Grant, PersonId } from '@shared/account/account.model'
import type { Caller } from './caller'

type Known = { id: PersonId; name: string | null; phone: string | null; grants: Grant[] }

/**
 * The person behind this caller, with every role in force. Someone WeChat vouches for and we have
 * never met becomes a person here: there is no login page and no registration.
 */
export async function actorOf(db: Database, caller: Caller, at: Date): Promise<Actor | null> {
  if (caller.anonymous) return null
  const { openid, customId, uid } = caller
  // A ticket is only made for somebody we know; a name we did not give is nobody.
  if (!openid && customId) return toActor(await findKnown(db, 'customId', customId))
  const subject = openid ?? uid
  if (!subject) return null
  const provider = openid ? 'wechatOpenid' : 'cloudUid'
  const known = (await findKnown(db, provider, subject)) ?? (await meet(db, provider, subject, at))
  return toActor(known)
}

const toActor = (known: Known | null): Actor | null =>
  known && { personId: known.id, name: known.name, phone: known.phone, grants: known.grants }

async function findKnown(db: Database, provider: string, subject: string): Promise<Known | null> {
  const { rows } = await sql<Known>`
    select person.id, person.name, person.phone, coalesce(
      jsonb_agg(jsonb_build_object('role', role_grant.role, 'committeeId', committee.id,
        'committeeName', committee.name, 'path', committee.path) order by role_grant.granted_at, role_grant.role)
      filter (where role_grant.id is not null), '[]') as grants
    from identity
    join person on person.id = identity.person_id
    left join role_grant on role_grant.person_id = person.id and role_grant.revoked_at is null
    left join committee on committee.id = role_grant.committee_id
    where identity.provider = ${provider} and identity.subject = ${subject}
    group by person.id`.execute(db)
  return rows[0] ?? null
}

async function meet(
  db: Database,
  provider: 'wechatOpenid' | 'cloudUid',
  subject: string,
  at: Date,
): Promise<Known> {
  await sql`
    with met as (
      insert into person (id, created_at) values (${randomUUID()}, ${at}) returning id
    )
    insert into identity (provider, subject, person_id, verified_at)
    select ${provider}, ${subject}, met.id, ${at} from met
    on conflict do nothing`.execute(db)
  const known = await findKnown(db, provider, subject)
  if (!known) throw new Error('an identity that was just written is not there')
  return known
}
