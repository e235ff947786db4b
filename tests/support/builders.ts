import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { Actor, PersonId, Role } from '@shared/account/account.model'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import type {
  CommitteeId,
  CommitteeKind,
  CommitteeLevel,
  CommitteePath,
  CommitteeSetting,
} from '@shared/committee/committee.model'
import type { World } from './world'

export type Place = { id: CommitteeId; path: CommitteePath; name: string }

type CommitteeRow = {
  name?: string
  level?: CommitteeLevel
  kind?: CommitteeKind
  setting?: CommitteeSetting
  parent?: Place
}

/** Write one committee below `parent`. */
export async function givenCommittee(db: Database, row: CommitteeRow = {}): Promise<Place> {
  const id = randomUUID() as CommitteeId
  const name = row.name ?? `关工委${id.slice(0, 6)}`
  const level = row.level ?? 'county'
  const { path } = await db
    .insertInto('committee')
    .values({
      id,
      parent_id: row.parent?.id ?? null,
      name,
      level,
      kind: row.kind ?? (level === 'village' ? 'village' : 'area'),
      setting: row.setting ?? 'urban',
    })
    .returning('path')
    .executeTakeFirstOrThrow()
  return { id, path, name }
}

/** County → township → village, and a second township beside it: enough to tell up, down and aside. */
export async function givenCounty(db: Database) {
  const county = await givenCommittee(db, { level: 'county' })
  const township = await givenCommittee(db, { level: 'township', parent: county })
  const village = await givenCommittee(db, { level: 'village', parent: township })
  const school = await givenCommittee(db, { level: 'township', kind: 'school', parent: county })
  const otherTownship = await givenCommittee(db, { level: 'township', parent: county })
  const otherCounty = await givenCommittee(db, { level: 'county' })
  return { county, township, village, school, otherTownship, otherCounty }
}

type ActorFacts = {
  name?: string | null
  phone?: string | null
  roles?: readonly (readonly [Role, Place])[]
}

/** A person who exists in the database and holds these roles. */
export async function givenActor(world: World, facts: ActorFacts = {}): Promise<Actor> {
  const { db } = world
  const personId = randomUUID() as PersonId
  const { name = `张${personId.slice(0, 2)}`, phone = null, roles = [] } = facts
  await db
    .insertInto('person')
    .values({ id: personId, name, phone, created_at: world.now() })
    .execute()
  for (const [role, place] of roles) {
    await db
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: personId,
        role,
        committee_id: place.id,
        granted_by: null,
        granted_at: world.now(),
        revoked_at: null,
      })
      .execute()
  }
  const grants = roles.map(([role, place]) => ({
    role,
    committeeId: place.id,
    committeeName: place.name,
    path: place.path,
  }))
  return { personId, name, phone, grants }
}

/** A file this person has uploaded to the end and may attach to a form. */
export async function givenFile(
  world: World,
  owner: Actor,
  purpose: FilePurpose,
  facts: { status?: 'pending' | 'ready' | 'removed'; contentType?: string } = {},
): Promise<FileId> {
  const id = randomUUID() as FileId
  await world.db
    .insertInto('file')
    .values({
      id,
      owner_id: owner.personId,
      purpose,
      ref: `${purpose}/${id}.png`,
      content_type: facts.contentType ?? 'image/png',
      byte_size: 1234,
      status: facts.status ?? 'ready',
      created_at: world.now(),
    })
    .execute()
  return id
}
