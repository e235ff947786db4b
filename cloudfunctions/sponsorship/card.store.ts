import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import { daysBetween, localDateOf } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { Need, StudentCard } from '@shared/sponsorship/student.model'
import { under } from './area.store'
import { needOf } from './case.store'

const AHEAD_OF_ALL = 36_500

/** An agreement was once in force, so whoever waits now has come back. */
export const hadASponsor = sql<boolean>`exists (
  select from agreement where agreement.student_id = student.id and effective_at is not null)`

type Row = {
  id: StudentCard['studentId']
  code: string
  stage: StudentCard['stage']
  township: string
  need_kind: Need['kind']
  need_fen: number | null
  need_goods: (Need & { kind: 'goods' })['goods']
  waiting_since: string
}

/** Consent ② of the present guardian stands, the student's own from 14 on, and nobody holds the card. */
export function mayBeShown(at: Date) {
  const answer = (party: string) => sql`(
    select answer from consent_decision
    where student_id = student.id and kind = 'anonymousCard' and party = ${party}
      and (party = 'student' or decided_at > coalesce(guardian_since, '-infinity'))
    order by id desc limit 1)`
  return sql<boolean>`(${answer('guardian')} = 'given'
    and coalesce(${answer('student')}, case
      when (birth_month || '-01')::date <= ${localDateOf(at)}::date - interval '14 years'
      then 'missing' else 'given' end) = 'given'
    and not exists (select from hold
      where student_id = student.id and hold.status = 'active' and expires_at > ${at}))`
}

/**
 * Cards of these areas that wait, are not held and are covered by consent ②: first those whose sponsor
 * left (S-14), then from the longest waiting on; up to three days of chance, the same all day for one sponsor, keep the list from being a ranking.
 */
export async function listCards(
  db: Database,
  sponsorId: SponsorId,
  paths: readonly CommitteePath[],
  { after, limit }: { after?: string | undefined; limit: number },
  at: Date,
): Promise<Page<StudentCard>> {
  const today = localDateOf(at)
  const place = sql`(waiting_since
    + get_byte(decode(md5(${sponsorId} || ${today} || student.code), 'hex'), 0) % 4
    - case when ${hadASponsor} then ${AHEAD_OF_ALL}::int else 0 end)`
  const beyond = after
    ? sql`(place, id) > (select ${place}, student.id from student where student.id = ${after})`
    : sql`true`
  const { rows } = await sql<Row>`
    with card as (
      select student.id, student.code, student.stage, township.name as township, need_kind, need_fen,
        need_goods, waiting_since, ${place} as place
      from student
      join student_record on student_record.student_id = student.id
      join committee village on village.id = student.village_id
      join committee township on township.id = student.township_id
      where student.status = 'waiting'
        and ${under('village.path', paths)}
        and ${mayBeShown(at)}
    )
    select * from card where ${beyond} order by place, id limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      studentId: row.id,
      code: row.code,
      stage: row.stage,
      township: row.township,
      need: needOf(row),
      waitingDays: daysBetween(row.waiting_since, today),
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}
