import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { ContentType } from '@shared/account/file.rules'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Page } from '@shared/kernel/page'
import type {
  Audience,
  LectureCard,
  LectureDetail,
  LectureId,
  Outline,
  Section,
  SectionId,
} from '@shared/lecture/lecture.model'
import { isRelated, isWithin, officePhoneOf } from './area.store'
import { lastIdOf, type PageAsked, toPage } from './page.store'

export const listSections = (db: Database): Promise<Section[]> =>
  db.selectFrom('lecture_section').select(['id', 'name']).orderBy('position').execute()

const cards = (db: Database) =>
  db
    .selectFrom('lecture')
    .innerJoin('lecture_section as section', 'section.id', 'lecture.section_id')
    .select([
      'lecture.id',
      'lecture.section_id',
      'section.name as section_name',
      'lecture.title',
      'lecture.audiences',
      'lecture.minutes',
      'lecture.equipment',
      'lecture.approved_version',
    ])

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['executeTakeFirstOrThrow']>>

const toCard = (row: CardRow): LectureCard => ({
  id: row.id,
  sectionId: row.section_id,
  sectionName: row.section_name,
  title: row.title,
  audiences: row.audiences,
  minutes: row.minutes,
  equipment: row.equipment,
  bookable: row.approved_version !== null,
})

/** The menu in its own order: chapter by chapter, then by title; of the offices that serve these areas, or of all. */
export async function listMenu(
  db: Database,
  asked: PageAsked & { audience?: Audience | undefined; sectionId?: SectionId | undefined },
  areas: readonly CommitteePath[],
): Promise<Page<LectureCard>> {
  const { after, limit, audience, sectionId } = asked
  let menu = cards(db)
    .innerJoin('committee', 'committee.id', 'lecture.committee_id')
    .where('lecture.approved_version', 'is not', null)
  if (areas.length > 0) menu = menu.where((eb) => isRelated(eb.ref('committee.path'), areas))
  if (audience) menu = menu.where(sql<boolean>`lecture.audiences @> array[${audience}]::text[]`)
  if (sectionId) menu = menu.where('lecture.section_id', '=', sectionId)
  if (after) {
    menu = menu.where(sql<boolean>`(section.position, lecture.title, lecture.id) > (
      select s.position, l.title, l.id from lecture l join lecture_section s on s.id = l.section_id
      where l.id = ${lastIdOf(after)})`)
  }
  const rows = await menu
    .orderBy('section.position')
    .orderBy('lecture.title')
    .orderBy('lecture.id')
    .limit(limit + 1)
    .execute()
  return toPage(rows, limit, toCard, (row) => row.id)
}

export async function findLecture(db: Database, id: LectureId): Promise<LectureDetail | null> {
  const row = await cards(db)
    .innerJoin('committee', 'committee.id', 'lecture.committee_id')
    .select((eb) => [
      'lecture.committee_id',
      'committee.name as committee_name',
      'committee.path',
      officePhoneOf(eb.ref('committee.path')).as('office_phone'),
    ])
    .where('lecture.id', '=', id)
    .executeTakeFirst()
  if (!row) return null

  const outlines = (
    await db
      .selectFrom('lecture_outline')
      .selectAll()
      .where('lecture_id', '=', id)
      .orderBy('version', 'desc')
      .execute()
  ).map(toOutline)
  const approved = outlines.find((one) => one.version === row.approved_version) ?? null
  const newest = outlines[0] ?? null
  return {
    ...toCard(row),
    committeeId: row.committee_id,
    committeeName: row.committee_name,
    committeePath: row.path,
    officePhone: row.office_phone,
    approved,
    waiting: newest && newest.status !== 'approved' ? newest : null,
  }
}

/** What an outline's file is. */
export async function findOutlineKind(db: Database, fileId: FileId): Promise<ContentType | null> {
  const row = await db
    .selectFrom('file')
    .select('content_type')
    .where('id', '=', fileId)
    .executeTakeFirst()
  return (row?.content_type as ContentType | undefined) ?? null
}

/** Nobody else may revise or review this talk until the transaction ends. */
export async function lockLecture(tx: Database, id: LectureId): Promise<LectureDetail | null> {
  await tx.selectFrom('lecture').select('id').where('id', '=', id).forUpdate().execute()
  return findLecture(tx, id)
}

type OutlineRow = {
  version: number
  body: string
  file_id: FileId | null
  status: Outline['status']
  return_reason: string | null
  submitted_by: PersonId
  submitted_at: Date
}

export const toOutline = (row: OutlineRow): Outline => ({
  version: row.version,
  body: row.body,
  fileId: row.file_id,
  status: row.status,
  returnReason: row.return_reason,
  submittedBy: row.submitted_by,
  submittedAt: row.submitted_at.toISOString(),
})

type NewLecture = {
  id: LectureId
  sectionId: SectionId
  committeeId: CommitteeId
  title: string
  audiences: Audience[]
  minutes: number
  equipment: string
  proposedBy: PersonId
  at: Date
}

/** False when the menu already has this title. */
export async function insertLecture(tx: Database, lecture: NewLecture): Promise<boolean> {
  const inserted = await tx
    .insertInto('lecture')
    .values({
      id: lecture.id,
      section_id: lecture.sectionId,
      committee_id: lecture.committeeId,
      title: lecture.title,
      audiences: lecture.audiences,
      minutes: lecture.minutes,
      equipment: lecture.equipment,
      approved_version: null,
      proposed_by: lecture.proposedBy,
      proposed_at: lecture.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

type NewOutline = {
  lectureId: LectureId
  version: number
  body: string
  fileId: FileId | null
  submittedBy: PersonId
  at: Date
}

export async function insertOutline(tx: Database, outline: NewOutline): Promise<void> {
  await tx
    .insertInto('lecture_outline')
    .values({
      lecture_id: outline.lectureId,
      version: outline.version,
      body: outline.body,
      file_id: outline.fileId,
      status: 'submitted',
      return_reason: null,
      submitted_by: outline.submittedBy,
      submitted_at: outline.at,
      reviewed_by: null,
      reviewed_at: null,
    })
    .execute()
}

export async function nextVersion(tx: Database, lectureId: LectureId): Promise<number> {
  const { last } = await tx
    .selectFrom('lecture_outline')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('lecture_id', '=', lectureId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

type Verdict = { by: PersonId; at: Date } & (
  | { status: 'approved' }
  | { status: 'returned'; reason: string }
)

/** An approved version is the one in force from now on; the older ones stay. */
export async function saveVerdict(
  tx: Database,
  lectureId: LectureId,
  version: number,
  verdict: Verdict,
): Promise<void> {
  await tx
    .updateTable('lecture_outline')
    .set({
      status: verdict.status,
      return_reason: verdict.status === 'returned' ? verdict.reason : null,
      reviewed_by: verdict.by,
      reviewed_at: verdict.at,
    })
    .where('lecture_id', '=', lectureId)
    .where('version', '=', version)
    .execute()
  if (verdict.status === 'approved') {
    await tx
      .updateTable('lecture')
      .set({ approved_version: version })
      .where('id', '=', lectureId)
      .execute()
  }
}

export async function listWaitingOutlines(
  db: Database,
  areas: readonly CommitteePath[],
  { after, limit }: PageAsked,
) {
  const rows = await db
    .selectFrom('lecture_outline as outline')
    .innerJoin('lecture', 'lecture.id', 'outline.lecture_id')
    .innerJoin('committee', 'committee.id', 'lecture.committee_id')
    .innerJoin('person', 'person.id', 'outline.submitted_by')
    .selectAll('outline')
    .select(['lecture.title', 'person.name'])
    .where('outline.status', '=', 'submitted')
    .where((eb) => isWithin(eb.ref('committee.path'), areas))
    .$if(after !== undefined, (waiting) =>
      waiting.where(sql<boolean>`(outline.submitted_at, outline.lecture_id) > (
        select submitted_at, lecture_id from lecture_outline
        where lecture_id = ${lastIdOf(String(after))} and status = 'submitted')`),
    )
    .orderBy('outline.submitted_at')
    .orderBy('outline.lecture_id')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => ({
      ...toOutline(row),
      lectureId: row.lecture_id,
      lectureTitle: row.title,
      authorName: row.name ?? '',
    }),
    (row) => row.lecture_id,
  )
}
