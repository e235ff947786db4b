import { addDays, localDateOf } from '@shared/kernel/local-date'
import type { StudentId } from '@shared/sponsorship/student.model'
import type { ViewRequestId, ViewRightId, ViewRole } from '@shared/sponsorship/view.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, JINGJIANG, place, RIVERSIDE, SCHOOL } from './places'

const DAY = 86_400_000
const LASTS = 120

const rights: readonly (readonly [holder: string, ViewRole, where: string, chief: string])[] = [
  ['villageClerk', 'villageClerk', RIVERSIDE, 'director'],
  ['townshipReviewer', 'townshipReviewer', BINJIANG, 'director'],
  ['deputyHead', 'schoolVerifier', SCHOOL, 'countyDirector'],
  ['countyOffice', 'countyOffice', JINGJIANG, 'countyDirector'],
]

const looks: readonly (readonly [key: string, ViewRole, child: string, daysAgo: number])[] = [
  ['villageClerk', 'villageClerk', '陆子轩', 8],
  ['villageClerk', 'villageClerk', '陆子轩', 7],
  ['townshipReviewer', 'townshipReviewer', '孟浩然', 8],
  ['countyOffice', 'countyOffice', '顾思远', 9],
]

/** Four do it daily and need not ask; the head of the school asks for one child, the county's office asked once. */
export const seedViews: Chapter = async (db, now) => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY)
  const student = (name: string) => seedId<StudentId>(`student:${name}`)
  await db
    .insertInto('view_right')
    .values(
      rights.map(([holder, role, where, chief]) => ({
        id: seedId<ViewRightId>(`viewRight:${holder}`),
        person_id: personId(holder),
        role,
        committee_id: place(where),
        reason: '办理今年的助学核实',
        granted_by: personId(chief),
        granted_at: daysAgo(30),
        until_on: addDays(localDateOf(daysAgo(30)), LASTS),
        revoked_by: null,
        revoked_at: null,
      })),
    )
    .execute()
  await db
    .insertInto('view_request')
    .values([
      {
        id: seedId<ViewRequestId>('view:范雨桐'),
        student_id: student('范雨桐'),
        asker_id: personId('schoolHead'),
        role: 'schoolVerifier',
        purpose: 'verify',
        sentence: '明天和班主任去家访，要核对地址和家里几口人',
        asked_at: daysAgo(1),
        decision: null,
        reason: null,
        decided_by: null,
        decided_at: null,
        opened_at: null,
      },
      {
        id: seedId<ViewRequestId>('view:顾思远'),
        student_id: student('顾思远'),
        asker_id: personId('countyReviewer'),
        role: 'countyOffice',
        purpose: 'verify',
        sentence: '公示前再核对一遍监护人姓名',
        asked_at: daysAgo(2),
        decision: 'approved',
        reason: null,
        decided_by: personId('countyDirector'),
        decided_at: daysAgo(2),
        opened_at: daysAgo(1),
      },
    ])
    .execute()
  await db
    .insertInto('sensitive_read')
    .values([
      ...looks.map(([key, role, child, days]) => ({
        person_id: personId(key),
        acting_as: role,
        subject_kind: 'student',
        subject_id: student(child),
        purpose: 'verify',
        read_at: daysAgo(days),
      })),
      {
        person_id: personId('countyReviewer'),
        acting_as: 'countyOffice',
        subject_kind: 'student',
        subject_id: student('顾思远'),
        purpose: 'verify',
        read_at: daysAgo(1),
      },
    ])
    .execute()
}
