import type { Database } from '@database/engine'
import type { LectureId, OutlineVersion } from '@shared/lecture/lecture.model'
import { toOutline } from './menu.store'

/** Every version of a talk's outline, newest first, with who wrote and who judged it. */
export async function listOutlineVersions(
  db: Database,
  lectureId: LectureId,
): Promise<OutlineVersion[]> {
  const rows = await db
    .selectFrom('lecture_outline as outline')
    .innerJoin('person as author', 'author.id', 'outline.submitted_by')
    .leftJoin('person as reviewer', 'reviewer.id', 'outline.reviewed_by')
    .selectAll('outline')
    .select(['author.name as author_name', 'reviewer.name as reviewer_name'])
    .where('lecture_id', '=', lectureId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    ...toOutline(row),
    authorName: row.author_name ?? '',
    reviewerName: row.reviewer_name,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
  }))
}
