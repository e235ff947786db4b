import type { NoticeWriter } from '@cloud/kernel/notices'
import type { OathTextId } from '@shared/volunteer/oath-text.model'
import { findHandling } from './oath-text.store'
import { findNearestHolders } from './place.store'

const pageOf = (id: OathTextId) => `/pages/volunteer/oath-text/index?oathTextId=${id}`

const toDrafter =
  (
    title: string,
    bodyOf: (text: { version: number; returnReason: string | null }) => string,
  ): NoticeWriter =>
  async (db, event) => {
    const text = await findHandling(db, event.subjectId as OathTextId)
    if (!text) return []
    return [{ personId: text.draftedBy, title, body: bodyOf(text), page: pageOf(text.id) }]
  }

/** Who writes an oath and who approves it hear from each other. */
export const oathTextNotices: Record<string, NoticeWriter> = {
  'oathText.submitted': async (db, event) => {
    const text = await findHandling(db, event.subjectId as OathTextId)
    if (!text) return []
    const directors = await findNearestHolders(db, 'director', text.committeeId)
    return directors.map((personId) => ({
      personId,
      title: '一份誓词等您批准',
      body: `${text.committeeName}第 ${text.version} 版`,
      page: pageOf(text.id),
    }))
  },
  'oathText.approved': toDrafter('誓词批准了', ({ version }) => `第 ${version} 版现在生效`),
  'oathText.returned': toDrafter(
    '誓词退回修改',
    ({ version, returnReason }) => `第 ${version} 版：${returnReason ?? ''}`,
  ),
}
