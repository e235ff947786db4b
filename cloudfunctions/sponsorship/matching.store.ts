import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { daysBetween, localDateOf } from '@shared/kernel/local-date'
import type { CountyMarket, ProposalId } from '@shared/sponsorship/matching.model'
import type { WaitingStudent } from '@shared/sponsorship/matching.rules'
import { under } from './area.store'
import { hadASponsor, mayBeShown } from './card.store'
import { needOf } from './case.store'
import type { WillingSponsor } from './matching.market'
import { freePlaces, toPreference } from './preference.store'

/** Not yet in a pair that is being read or has been suggested. */
const isUnpaired = (at: Date) => sql<boolean>`not exists (
  select from match_suggestion s where s.student_id = student.id
    and (s.status in ('proposed', 'confirmed') or (s.status = 'suggested' and s.expires_at > ${at})))`

/** Students of a county who wait, with consent ②, not held and not suggested; difficulties are read by the machine alone. */
export async function listWaiting(
  db: Database,
  countyId: CommitteeId,
  at: Date,
): Promise<WaitingStudent[]> {
  const rows = await db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .select(['student.id', 'code', 'stage', 'grade', 'need_kind', 'need_fen', 'need_goods'])
    .select(['township_id', 'waiting_since', 'difficulties', hadASponsor.as('returned')])
    .where('county_id', '=', countyId)
    .where('student.status', '=', 'waiting')
    .where(mayBeShown(at))
    .where(isUnpaired(at))
    .orderBy('waiting_since')
    .orderBy('student.id')
    .execute()
  const today = localDateOf(at)
  return rows.map((row) => ({
    studentId: row.id,
    code: row.code,
    stage: row.stage,
    grade: row.grade,
    need: needOf(row),
    townshipId: row.township_id,
    waitingDays: daysBetween(row.waiting_since as string, today),
    difficulties: row.difficulties,
    returned: row.returned,
  }))
}

/** Verified sponsors of a county with a wish and a free place, the earliest registered first. */
export async function listWilling(
  db: Database,
  countyId: CommitteeId,
  at: Date,
): Promise<WillingSponsor[]> {
  const rows = await db
    .selectFrom('sponsor')
    .innerJoin('sponsor_preference', 'sponsor_preference.sponsor_id', 'sponsor.id')
    .selectAll('sponsor_preference')
    .select(freePlaces(at).as('free'))
    .where('county_id', '=', countyId)
    .where('status', '=', 'verified')
    .orderBy('registered_at')
    .orderBy('sponsor.id')
    .execute()
  return rows
    .map((row) => ({
      sponsorId: row.sponsor_id,
      preference: toPreference(row),
      freePlaces: row.free,
    }))
    .filter((sponsor) => sponsor.freePlaces > 0)
}

/** Counties of these areas where somebody waits, is offered to, or is being read about. */
export async function surveyCounties(
  db: Database,
  paths: readonly CommitteePath[],
  at: Date,
): Promise<CountyMarket[]> {
  const { rows } = await sql<{
    id: CommitteeId
    name: string
    students: number
    sponsors: number
    places: number
    open: ProposalId | null
  }>`
    select county.id, county.name,
      (select count(*)::int from student
        join student_record on student_record.student_id = student.id
        where student.county_id = county.id and student.status = 'waiting'
          and ${mayBeShown(at)} and ${isUnpaired(at)}) as students,
      offered.sponsors, offered.places,
      (select id from match_proposal
        where match_proposal.county_id = county.id and status = 'open') as open
    from committee county
    cross join lateral (
      select count(*)::int as sponsors, coalesce(sum(${freePlaces(at)}), 0)::int as places
      from sponsor join sponsor_preference on sponsor_preference.sponsor_id = sponsor.id
      where sponsor.county_id = county.id and sponsor.status = 'verified') offered
    where county.level = 'county' and ${under('county.path', paths)}
      and (exists (select from student where student.county_id = county.id and student.status = 'waiting')
        or exists (select from sponsor where sponsor.county_id = county.id and sponsor.status = 'verified'))
    order by county.path`.execute(db)
  return rows.map((row) => ({
    countyId: row.id,
    county: row.name,
    students: row.students,
    sponsors: row.sponsors,
    places: row.places,
    openProposalId: row.open,
  }))
}
