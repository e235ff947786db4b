import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LectureId, SectionId } from '@shared/lecture/lecture.model'
import type { SessionId } from '@shared/lecture/seat.model'
import { type Demand, type MyWish, type WishArea, WishId } from '@shared/lecture/wish.model'
import { WISHES_NEEDED } from '@shared/lecture/wish.rules'
import { isWithin } from './area.store'

const AREAS_SHOWN = 500
const DEMANDS_SHOWN = 100
const WISHES_SHOWN = 30

/** Counties that have a menu, and their townships, each below its county. */
export const listWishAreas = (db: Database): Promise<WishArea[]> =>
  db
    .selectFrom('committee as area')
    .innerJoin('committee as county', (join) =>
      join.on(sql<boolean>`county.level = 'county' and starts_with(area.path, county.path)`),
    )
    .select([
      'area.id',
      sql<string>`case when area.id = county.id then county.name
        else county.name || ' ' || area.name end`.as('name'),
    ])
    .where('area.kind', '=', 'area')
    .where('area.status', '=', 'active')
    .where('county.id', 'in', (eb) =>
      eb.selectFrom('lecture').select('committee_id').where('approved_version', 'is not', null),
    )
    .orderBy('area.path')
    .limit(AREAS_SHOWN)
    .execute()

/** Null when this person's voice is counted already, or topic or area do not exist. */
export async function insertWish(
  tx: Database,
  wish: { sectionId: SectionId; areaId: CommitteeId; personId: PersonId; at: Date },
): Promise<WishId | null> {
  const row = await tx
    .insertInto('wish')
    .values({
      id: WishId.parse(randomUUID()),
      section_id: wish.sectionId,
      area_id: wish.areaId,
      person_id: wish.personId,
      wished_at: wish.at,
      closed_at: null,
      session_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function hasSection(db: Database, id: SectionId): Promise<boolean> {
  const row = await db
    .selectFrom('lecture_section')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** The topic a talk belongs to. */
export const sectionOf = (db: Database, lectureId: LectureId): Promise<{ sectionId: SectionId }> =>
  db
    .selectFrom('lecture')
    .select('section_id as sectionId')
    .where('id', '=', lectureId)
    .executeTakeFirstOrThrow()

export const lockWish = (tx: Database, id: WishId) =>
  tx
    .selectFrom('wish')
    .innerJoin('committee as area', 'area.id', 'wish.area_id')
    .select(['wish.id', 'wish.person_id', 'wish.closed_at', 'wish.area_id'])
    .where('wish.id', '=', id)
    .forUpdate('wish')
    .executeTakeFirst()

export async function closeWish(tx: Database, id: WishId, at: Date): Promise<void> {
  await tx.updateTable('wish').set({ closed_at: at }).where('id', '=', id).execute()
}

/** A session of this topic, held in the area, answers everyone who wished for it. */
export async function answerWishes(
  tx: Database,
  answer: { sessionId: SessionId; sectionId: SectionId; hostPath: CommitteePath; at: Date },
): Promise<void> {
  await tx
    .updateTable('wish')
    .from('committee as area')
    .set({ closed_at: answer.at, session_id: answer.sessionId })
    .whereRef('area.id', '=', 'wish.area_id')
    .where('wish.section_id', '=', answer.sectionId)
    .where('wish.closed_at', 'is', null)
    .where(sql<boolean>`starts_with(${answer.hostPath}, area.path)`)
    .execute()
}

export async function listAnswered(db: Database, sessionId: SessionId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('wish')
    .select('person_id')
    .distinct()
    .where('session_id', '=', sessionId)
    .execute()
  return rows.flatMap((row) => row.person_id ?? [])
}

export async function listMyWishes(db: Database, personId: PersonId): Promise<MyWish[]> {
  const rows = await db
    .selectFrom('wish')
    .innerJoin('lecture_section as section', 'section.id', 'wish.section_id')
    .innerJoin('committee as area', 'area.id', 'wish.area_id')
    .select([
      'wish.id',
      'wish.session_id',
      'wish.wished_at',
      'section.name as section',
      'area.name as area',
      sql<number>`(select count(*) from wish as other where other.section_id = wish.section_id
        and other.area_id = wish.area_id and other.closed_at is null)`.as('voices'),
    ])
    .where('wish.person_id', '=', personId)
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('session_id', 'is not', null)]))
    .orderBy('wish.wished_at', 'desc')
    .limit(WISHES_SHOWN)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sectionName: row.section,
    areaName: row.area,
    wishedAt: row.wished_at.toISOString(),
    voices: row.voices,
    sessionId: row.session_id,
  }))
}

/** What is wished for in these areas, the most wanted first. */
export const tallyWishes = (db: Database, areas: readonly CommitteePath[]): Promise<Demand[]> =>
  db
    .selectFrom('wish')
    .innerJoin('lecture_section as section', 'section.id', 'wish.section_id')
    .innerJoin('committee as area', 'area.id', 'wish.area_id')
    .select((eb) => [
      'section.id as sectionId',
      'section.name as sectionName',
      'area.id as areaId',
      'area.name as areaName',
      eb.fn.countAll<number>().as('voices'),
      sql<number>`coalesce((select wishes_needed from lecture_setting
        join committee as at on at.id = lecture_setting.committee_id
        where starts_with(area.path, at.path) order by length(at.path) desc limit 1),
        ${WISHES_NEEDED}::int)`.as('needed'),
    ])
    .where('wish.closed_at', 'is', null)
    .where((eb) => isWithin(eb.ref('area.path'), areas))
    .groupBy(['section.id', 'section.name', 'area.id', 'area.name', 'area.path'])
    .orderBy('voices', 'desc')
    .orderBy('section.name')
    .limit(DEMANDS_SHOWN)
    .execute()

export async function saveNeeded(tx: Database, committeeId: CommitteeId, needed: number) {
  await tx
    .insertInto('lecture_setting')
    .values({ committee_id: committeeId, wishes_needed: needed })
    .onConflict((conflict) =>
      conflict.column('committee_id').doUpdateSet({ wishes_needed: needed }),
    )
    .execute()
}
