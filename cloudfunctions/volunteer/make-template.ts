import { writeSheets, XLSX } from '@cloud/kernel/sheet'
import type { SheetColumn } from '@cloud/kernel/sheet.model'
import { holds } from '@shared/account/account.rules'
import { elderKindLabels, healthLabels, sexLabels } from '@shared/volunteer/application.wording'
import { ImportColumn } from '@shared/volunteer/import.model'
import { IMPORTERS, MOST_LINES } from '@shared/volunteer/import.rules'
import { importColumnHints, importColumnLabels } from '@shared/volunteer/import.wording'
import { volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'
import { listVillages } from './import.store'
import { signedIn } from './procedures'
import { findArea } from './register-list.store'

const EMPTY_ROWS = 500
const VILLAGES_SHEET = '村（社区）名单'

const choices: Partial<Record<ImportColumn, readonly string[]>> = {
  sex: Object.values(sexLabels),
  health: Object.values(healthLabels),
  status: [volunteerStatusLabels.enrolled, volunteerStatusLabels.awaitingOath],
  elderKinds: Object.values(elderKindLabels),
}

const wide: Partial<Record<ImportColumn, number>> = {
  formerWork: 24,
  skills: 24,
  wishes: 20,
  serviceTimes: 20,
  village: 20,
  home: 24,
  remark: 24,
}

/** The sheet an office fills in: headings, what to write where, drop-down lists. Nobody's data are in it. */
export const makeTemplate = signedIn.import.template.handler(
  async ({ input: { committeeId }, context: { db, actor, files }, errors }) => {
    const area = await findArea(db, committeeId)
    if (!area || !holds(actor, IMPORTERS, area.path)) throw errors.NOT_FOUND()

    const { names } = await listVillages(db, area.path)
    const columns = ImportColumn.options.map(
      (column): SheetColumn => ({
        label: importColumnLabels[column],
        width: wide[column] ?? 14,
        align: wide[column] ? 'left' : 'center',
        hint: importColumnHints[column],
        ...(choices[column] && { choices: choices[column] }),
        ...(column === 'village' && {
          choicesFrom: { sheet: VILLAGES_SHEET, count: names.length },
        }),
      }),
    )
    const bytes = await writeSheets([
      {
        name: '名册',
        title: '五老志愿者名册（导入用）',
        note: `${area.name}　一行一人，从第 4 行写起，最多 ${MOST_LINES} 行；不知道的空着，不要写 0`,
        columns,
        rows: [],
        emptyRows: EMPTY_ROWS,
      },
      {
        name: '填写说明',
        title: '怎么填',
        note: '传上去以后先检查、不录入，哪一行哪一栏要改会列出来',
        columns: [
          { label: '栏目', width: 16 },
          { label: '怎么写', width: 90, align: 'left' },
        ],
        rows: ImportColumn.options.map((column) => [
          importColumnLabels[column],
          importColumnHints[column],
        ]),
      },
      {
        name: VILLAGES_SHEET,
        title: '村（社区）名单',
        note: area.name,
        columns: [{ label: '村（社区）', width: 40, align: 'left' }],
        rows: names.map((name) => [name]),
      },
    ])
    const ref = await files.keep(`template/${committeeId}.xlsx`, XLSX, bytes)
    return {
      url: await files.downloadUrl(ref, 300),
      fileName: `五老志愿者名册模板_${area.name}.xlsx`,
    }
  },
)
