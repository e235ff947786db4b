import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { MentorshipTally } from '@shared/sponsorship/mentorship.model'
import { under } from './area.store'
import { isOfIt, standing } from './mentorship.store'

/** What runs in these areas, what was done in this year, and what it yielded. */
export async function tallyMentorships(
  db: Database,
  paths: readonly CommitteePath[],
  year: number,
): Promise<MentorshipTally[]> {
  const { rows } = await sql<MentorshipTally>`
    select mentorship.kind,
      count(*) filter (where mentorship.status = 'active')::int as active,
      coalesce(sum(people) filter (where mentorship.status = 'active'), 0)::int as people,
      coalesce(sum(met.meetings), 0)::int as meetings,
      sum(yielded.area_mu)::int as "areaMu",
      sum(yielded.net_income_fen)::bigint as "netIncomeFen",
      sum(yielded.households)::int as households
    from mentorship
    join committee as place on place.id = mentorship.place_id
    cross join lateral (${standing(db)
      .select(({ fn }) => fn.countAll().as('meetings'))
      .where(isOfIt)
      .where(sql<boolean>`extract(year from met.happened_on) = ${year}`)}) as met
    left join lateral (
      select area_mu, net_income_fen, households from mentorship_yield
      where mentorship_id = mentorship.id and year = ${year}
      order by id desc limit 1) as yielded on true
    where ${under('place.path', paths)}
    group by mentorship.kind`.execute(db)
  return rows
}
