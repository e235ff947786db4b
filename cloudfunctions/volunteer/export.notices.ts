import type { NoticeWriter } from '@cloud/kernel/notices'
import type { ExportId } from '@shared/volunteer/export.model'
import { EXPORT_APPROVERS, OPEN_HOURS } from '@shared/volunteer/export.rules'
import { exportKindLabels } from '@shared/volunteer/export.wording'
import { type AskedExport, findExport } from './export.store'
import { findNearestHolders } from './place.store'

const page = (id: ExportId) => `/pages/register/export/index?exportId=${id}`

const toAsker =
  (title: string, bodyOf: (asked: AskedExport) => string): NoticeWriter =>
  async (db, event) => {
    const asked = await findExport(db, event.subjectId as ExportId)
    return asked
      ? [{ personId: asked.askedBy, title, body: bodyOf(asked), page: page(asked.id) }]
      : []
  }

/** Whoever may approve an export hears of it, and whoever asked hears what became of it. */
export const exportNotices: Record<string, NoticeWriter> = {
  'export.asked': async (db, event) => {
    const asked = await findExport(db, event.subjectId as ExportId)
    if (!asked) return []
    const approvers = await Promise.all(
      EXPORT_APPROVERS.map((role) => findNearestHolders(db, role, asked.committeeId)),
    )
    const told = [...new Set(approvers.flat())].filter((personId) => personId !== asked.askedBy)
    return told.map((personId) => ({
      personId,
      title: '有人要导出完整的个人信息，请您批准',
      body: `${asked.committeeName}${exportKindLabels[asked.kind]}，${asked.people} 人，用途：${asked.purpose ?? ''}`,
      page: page(asked.id),
    }))
  },
  'export.approved': toAsker('导出批准了', () => `请在 ${OPEN_HOURS} 小时内下载`),
  'export.refused': toAsker('导出没有批准', ({ reason }) => `原因：${reason ?? ''}`),
}
