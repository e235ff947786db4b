import type { Database } from '@database/engine'
import { daysBetween, type LocalDate, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { AdoptionId } from '@shared/submission/adoption.model'
import type { PointsMode } from '@shared/submission/points.model'
import { seedId } from './chapter'
import { personId } from './personas'
import { JINGJIANG, place, RIVERSIDE } from './places'
import type { Adopted, Story } from './submission-articles'

const TITLE = '二十年守着一间四点半课堂'
const OUTLETS = ['《中国火炬》', '市日报'] as const

/** What was written and printed last year, so that a closed year can be looked at. */
export function lastYear(today: LocalDate): { article: Story; adoptions: Adopted[] } {
  const on = `${Number(today.slice(0, 4)) - 1}-10-18`
  return {
    article: {
      title: TITLE,
      column: '典型',
      unit: RIVERSIDE,
      author: 'correspondent',
      bylines: ['孙强'],
      body: '放学后，社区的灯先亮起来。\n七位退休教师轮流值班，二十年没有断过。',
      status: 'published',
      signers: ['villageClerk', 'editor', 'seniorEditor', 'chiefEditor'],
      on,
    },
    adoptions: OUTLETS.map((outlet) => ({
      title: TITLE,
      outlet,
      issue: '示例期号',
      daysAgo: daysBetween(on, today) - 20,
      reportedBy: 'correspondent',
      verifiedBy: 'countyOffice',
    })),
  }
}

/** This year's table is settled; last year's is closed with what it counted. */
export async function seedPoints(db: Database, now: Date): Promise<void> {
  const year = Number(localDateOf(now).slice(0, 4))
  const settled = (of: number) => ({
    committee_id: place(JINGJIANG),
    year: of,
    mode: 'highest' as PointsMode,
    ...{ nation: 30, province: 20, city: 10, county: 5 },
    set_by: personId('countyOffice'),
    set_at: momentAt(`${of}-01-05`, '09:30'),
    closed_at: null,
    closed_by: null,
    closer_name: null,
  })
  await db
    .insertInto('points_year')
    .values([settled(year), settled(year - 1)])
    .execute()
  await db
    .insertInto('closed_adoption')
    .values(
      OUTLETS.map((outlet) => ({
        committee_id: place(JINGJIANG),
        year: year - 1,
        adoption_id: seedId<AdoptionId>(`adoption:${TITLE}:${outlet}`),
        level: outlet === '市日报' ? ('city' as const) : ('nation' as const),
      })),
    )
    .execute()
  await db
    .updateTable('points_year')
    .set({
      closed_at: momentAt(`${year}-01-12`, '15:00'),
      closed_by: personId('chiefEditor'),
      closer_name: '吴淑珍',
    })
    .where('year', '=', year - 1)
    .execute()
}
