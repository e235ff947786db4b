import type { Database } from '@database/engine'
import type { FileId } from '@shared/account/file.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { ExportId, ExportScope } from '@shared/volunteer/export.model'
import type { ImportColumn, ImportId } from '@shared/volunteer/import.model'
import { asVillage, judgeLine } from '@shared/volunteer/import.rules'
import { registerWords } from '@shared/volunteer/import.wording'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, COMMUNITIES, JINGJIANG, place, VILLAGES } from './places'

/** What the offices take out of the register and bring into it. All people are invented. */
export const seedPapers: Chapter = async (db, now) => {
  await seedExports(db, now)
  await seedImport(db, now)
}

const hoursAgo = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000)

/** One waits for the county office's second person, one it may download today. */
async function seedExports(db: Database, now: Date) {
  const scope: ExportScope = {
    kind: 'registerTable',
    committeeId: place(JINGJIANG),
    status: 'enrolled',
  }
  const asked = (key: string, by: string, purpose: string, hours: number) => ({
    id: seedId<ExportId>(`export:${key}`),
    kind: scope.kind,
    committee_id: scope.committeeId,
    scope: JSON.stringify(scope),
    people: 331,
    unmasked: true,
    purpose,
    asked_by: personId(by),
    acting_as: 'countyOffice' as const,
    asked_at: hoursAgo(now, hours),
  })
  await db
    .insertInto('paper_export')
    .values([
      asked('waiting', 'countyReviewer', '给队员上门送春节慰问', 3),
      asked('ready', 'countyOffice', '给队员办意外伤害保险', 20),
    ])
    .execute()
  await db
    .insertInto('paper_export_decision')
    .values({
      export_id: seedId<ExportId>('export:ready'),
      asked_by: personId('countyOffice'),
      verdict: 'approved',
      reason: null,
      decided_by: personId('countyReviewer'),
      acting_as: 'countyOffice',
      decided_at: hoursAgo(now, 2),
    })
    .execute()
}

const BOOK: readonly Partial<Record<ImportColumn, string>>[] = [
  {
    name: '黄国庆',
    sex: '男',
    bornOn: '1952-10-01',
    elderKinds: '老干部',
    village: '渡口村（示例）',
    phone: '13900000301',
    status: '在册',
    enrolledOn: '2021-03-18',
  },
  {
    name: '徐爱莲',
    sex: '女',
    bornOn: '1955-06',
    elderKinds: '老教师',
    village: '渡口村（示例）',
    phone: '13900000302',
    status: '在册',
    enrolledOn: '2021-03-18',
    earlierHours: '?43',
  },
  {
    name: '孙桂芳',
    sex: '女',
    bornOn: '1958-02-11',
    elderKinds: '老教师',
    village: '江畔社区（示例）',
    phone: '1390000030',
    status: '待宣誓',
  },
  {
    name: '',
    bornOn: '1949-12-03',
    elderKinds: '老战士',
    village: '江畔社区（示例）',
    phone: '13900000304',
    status: '在册',
    enrolledOn: '2019-05-04',
  },
  {
    name: '马德胜',
    sex: '男',
    bornOn: '1950-08-01',
    elderKinds: '老战士',
    village: '桥北村',
    phone: '13900000305',
    status: '在册',
    enrolledOn: '2019-05-04',
  },
]

/** An old register read this morning: what is fit may be entered, the rest is named line by line. */
async function seedImport(db: Database, now: Date) {
  const at = hoursAgo(now, 5)
  const importId = seedId<ImportId>('import:old-register')
  const fileId = seedId<FileId>('file:import:old-register')
  await db
    .insertInto('file')
    .values({
      id: fileId,
      owner_id: personId('townshipReviewer'),
      purpose: 'registerSheet',
      ref: `registerSheet/${fileId}.xlsx`,
      content_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      byte_size: 1,
      status: 'removed',
      created_at: at,
    })
    .execute()
  const HEAD_ROW = 3
  await db
    .insertInto('register_import')
    .values({
      id: importId,
      committee_id: place(BINJIANG),
      file_id: fileId,
      status: 'checked',
      lines_read: BOOK.length,
      last_row: HEAD_ROW + BOOK.length,
      brought_by: personId('townshipReviewer'),
      brought_at: at,
    })
    .execute()
  const villages = new Map(
    [...VILLAGES, ...COMMUNITIES].map((names) => [
      asVillage(names.split('/').at(-1) ?? ''),
      place(names),
    ]),
  )
  const facts = { today: localDateOf(now), villages, words: registerWords }
  await db
    .insertInto('register_import_line')
    .values(
      BOOK.map((cells, index) => {
        const { verdict, entry, remarks, name, bornOn, phone, villageId } = judgeLine(cells, facts)
        return {
          import_id: importId,
          row_number: HEAD_ROW + 1 + index,
          verdict,
          entry: entry && JSON.stringify(entry),
          remarks: JSON.stringify(remarks),
          name,
          born_on: bornOn,
          phone,
          village_id: villageId,
          entered_at: null,
        }
      }),
    )
    .execute()
}
