import type { TodosOf } from '@cloud/kernel/todos'
import { jurisdictions } from '@shared/account/account.rules'
import { localDateOf, momentInWords } from '@shared/kernel/local-date'
import { EXPORT_APPROVERS, openUntil, stateOf } from '@shared/volunteer/export.rules'
import { exportKindLabels } from '@shared/volunteer/export.wording'
import { countFetches, listExportsToDecide, listOwnExports } from './export.store'

/** What the second person has to decide, and what the first may now download. */
export const exportTodos: TodosOf = async (db, actor, now) => {
  const page = (id: string) => `/pages/register/export/index?exportId=${id}`
  const paths = jurisdictions(actor, EXPORT_APPROVERS)
  const toDecide = await listExportsToDecide(db, paths, actor.personId)
  const own = (await listOwnExports(db, actor.personId)).filter(({ unmasked }) => unmasked)
  const fetched = await countFetches(
    db,
    own.map(({ id }) => id),
  )
  const ready = own.filter((one) => stateOf(one, now) === 'open' && !fetched.has(one.id))
  return [
    ...toDecide.map((one) => ({
      key: `volunteer.export.${one.id}`,
      urgency: 'must' as const,
      title: '有人要导出完整的个人信息',
      detail: `${one.committeeName}${exportKindLabels[one.kind]}，${one.people} 人`,
      action: '去看要不要批准',
      page: page(one.id),
      since: localDateOf(one.askedAt),
      overdue: false,
    })),
    ...ready.map((one) => ({
      key: `volunteer.export.${one.id}`,
      urgency: 'can' as const,
      title: `${exportKindLabels[one.kind]}批准了，可以下载`,
      detail: `${momentInWords(openUntil(one) ?? now, now)}前下载，过时文件会删掉`,
      action: '去下载',
      page: page(one.id),
      since: null,
      overdue: false,
    })),
  ]
}
