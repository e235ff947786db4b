import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { maskName } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'
import { NAME_HIDDEN } from '@shared/sponsorship/sponsor.wording'
import type { StatisticLine, StatisticMeasure } from '@shared/sponsorship/statistics.model'
import type { CountySteps, Step } from '@shared/sponsorship/statistics.rules'
import { portionOf } from './aid.store'

/** What was signed for in a year and was not put right again, with whom it tells of. */
const standing = (db: Database, countyIds: readonly CommitteeId[], year: number) =>
  db
    .selectFrom('aid_movement')
    .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
    .innerJoin('programme', 'programme.id', 'aid.programme_id')
    .leftJoin('agreement', 'agreement.id', 'aid.agreement_id')
    .where('programme.county_id', 'in', [...countyIds])
    .where('aid_movement.to_stage', '=', 'signed')
    .where('aid_movement.reverses', 'is', null)
    .where('aid_movement.happened_on', '>=', `${year}-01-01`)
    .where('aid_movement.happened_on', '<=', `${year}-12-31`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('aid_movement as reversal')
            .select('reversal.id')
            .whereRef('reversal.reverses', '=', 'aid_movement.id'),
        ),
      ),
    )

const quarterOf = sql<number>`extract(quarter from aid_movement.happened_on)::int`
/** A child, or the whole round when only its head-count is known. */
const whoHelped = sql<string>`coalesce(aid.student_id, aid.programme_id)::text`
const heads = sql<number>`case when aid.student_id is null then coalesce(programme.reported_students, 0) else 1 end`

/** The quarters of a year, county by county; counties that keep no ledger are not among them. */
export async function countSteps(
  db: Database,
  countyIds: readonly CommitteeId[],
  year: number,
): Promise<Map<CommitteeId, CountySteps>> {
  const counted = new Map<CommitteeId, Record<StatisticMeasure, Step[]>>(
    countyIds.map((id) => [id, { children: [], cash: [], goods: [], donors: [] }]),
  )
  if (countyIds.length === 0) return counted
  const add = (measure: StatisticMeasure, rows: readonly (Step & { county_id: CommitteeId })[]) => {
    for (const { county_id, quarter, heads: people, amount } of rows) {
      if (people === 0 && amount === 0) continue
      counted.get(county_id)?.[measure].push({
        quarter,
        heads: Number(people),
        amount: Number(amount),
      })
    }
  }
  const firstOf = (who: typeof whoHelped) =>
    standing(db, countyIds, year)
      .select(['programme.county_id', who.as('who')])
      .select([
        sql<number>`min(${quarterOf})`.as('quarter'),
        sql<number>`max(${heads})`.as('heads'),
      ])
      .groupBy(['programme.county_id', sql`2`])
  const children = await db
    .selectFrom(firstOf(whoHelped).as('first'))
    .select(['county_id', 'quarter'])
    .select([sql<number>`sum(heads)::int`.as('heads'), sql<number>`sum(heads)::int`.as('amount')])
    .groupBy(['county_id', 'quarter'])
    .execute()
  add('children', children)
  const donors = await db
    .selectFrom(
      firstOf(sql<string>`agreement.sponsor_id::text`)
        .where('agreement.sponsor_id', 'is not', null)
        .as('first'),
    )
    .select(['county_id', 'quarter'])
    .select([sql<number>`count(*)::int`.as('heads'), sql<number>`count(*)::int`.as('amount')])
    .groupBy(['county_id', 'quarter'])
    .execute()
  add('donors', donors)
  for (const kind of ['cash', 'goods'] as const) {
    const perWho = standing(db, countyIds, year)
      .where('aid.kind', '=', kind)
      .select(['programme.county_id', whoHelped.as('who'), quarterOf.as('quarter')])
      .select([
        sql<number>`max(${heads})`.as('heads'),
        sql<number>`sum(coalesce(aid_movement.amount_fen, aid_movement.quantity))`.as('amount'),
      ])
      .groupBy(['programme.county_id', sql`2`, sql`3`])
    const rows = await db
      .selectFrom(perWho.as('own'))
      .select(['county_id', 'quarter'])
      .select([
        sql<number>`sum(heads)::int`.as('heads'),
        sql<number>`sum(amount)::bigint`.as('amount'),
      ])
      .groupBy(['county_id', 'quarter'])
      .execute()
    add(kind, rows)
  }
  return counted
}

/** The area asked for, with the counties in it that keep a ledger; below a county, its county. */
export async function findArea(db: Database, areaId: CommitteeId | null) {
  const asked = areaId
    ? await db.selectFrom('committee').selectAll().where('id', '=', areaId).executeTakeFirst()
    : null
  if (areaId && !asked) return null
  const countyId = asked?.p3 ?? null
  const counties = await db
    .selectFrom('committee')
    .select(['id', 'name'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('programme')
          .select('programme.id')
          .whereRef('programme.county_id', '=', 'committee.id'),
      ),
    )
    .$if(asked !== null && countyId === null, (select) =>
      select.where(({ or, eb }) =>
        or((['p1', 'p2'] as const).map((level) => eb(level, '=', asked?.id ?? null))),
      ),
    )
    .$if(countyId !== null, (select) => select.where('id', '=', countyId))
    .orderBy('path')
    .execute()
  const name = countyId
    ? (counties[0]?.name ?? asked?.name ?? '')
    : (asked?.name ?? '全国（已使用本系统的地方）')
  return { name, isCounty: countyId !== null, counties }
}

/** The counties below these paths that keep a ledger. */
export const listCountiesWithin = (db: Database, paths: readonly CommitteePath[]) =>
  db
    .selectFrom('committee')
    .select(['id', 'name'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('programme')
          .select('programme.id')
          .whereRef('programme.county_id', '=', 'committee.id'),
      ),
    )
    .where((eb) => eb.or(paths.map((path) => eb('path', 'like', `${path}%` as CommitteePath))))
    .orderBy('path')
    .execute()

type Asked = {
  countyId: CommitteeId
  year: number
  measure: StatisticMeasure
  after?: string | undefined
  limit: number
}

/** The lines one number counts; of a number of people the first line of each. Latest first. */
export async function listStatisticLines(db: Database, asked: Asked): Promise<Page<StatisticLine>> {
  const { measure } = asked
  const own = standing(db, [asked.countyId], asked.year)
  const who = measure === 'donors' ? sql`agreement.sponsor_id` : whoHelped
  const counted = own
    .$if(measure === 'cash' || measure === 'goods', (select) =>
      select.where('aid.kind', '=', measure as 'cash' | 'goods'),
    )
    .$if(measure === 'donors', (select) => select.where('agreement.sponsor_id', 'is not', null))
    .$if(measure === 'children', (select) => select.where(sql<boolean>`${heads} > 0`))
  const ids =
    measure === 'cash' || measure === 'goods'
      ? counted.select('aid_movement.id')
      : counted.select(sql<number>`min(aid_movement.id)`.as('id')).groupBy(who)
  const rows = await db
    .selectFrom('aid_movement')
    .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
    .innerJoin('programme', 'programme.id', 'aid.programme_id')
    .leftJoin('student', 'student.id', 'aid.student_id')
    .leftJoin('agreement', 'agreement.id', 'aid.agreement_id')
    .leftJoin('sponsor', 'sponsor.id', 'agreement.sponsor_id')
    .selectAll('aid_movement')
    .select(['programme.name as programme', 'programme.reported_students', 'student.code'])
    .select(['aid.student_id', 'sponsor.real_name', 'sponsor.organisation', 'sponsor.name_hidden'])
    .where('aid_movement.id', 'in', ids)
    .$if(asked.after !== undefined, (select) =>
      select.where('aid_movement.id', '<', Number(asked.after)),
    )
    .orderBy('aid_movement.id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const items = rows.slice(0, asked.limit).map((row) => ({
    movementId: row.id,
    happenedOn: row.happened_on,
    programme: row.programme,
    code: row.code,
    reportedStudents: row.student_id === null ? row.reported_students : null,
    donor: donorIn(row),
    portion: portionOf(row),
  }))
  const last = items.at(-1)
  return { items, next: rows.length > asked.limit && last ? String(last.movementId) : null }
}

type Donor = { real_name: string | null; organisation: string | null; name_hidden: boolean | null }

/** Whoever asked not to be named is not, whoever reads. */
function donorIn({ real_name, organisation, name_hidden }: Donor): string | null {
  if (name_hidden) return NAME_HIDDEN
  return organisation ?? (real_name && maskName(real_name))
}
