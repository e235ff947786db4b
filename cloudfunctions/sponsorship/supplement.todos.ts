import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { Todo } from '@shared/account/todo.model'
import { listSupplementsToSign } from './supplement.store'

/** Changes of an agreement that wait for this person's hand. */
export const supplementTodos = async (db: Database, actor: Actor): Promise<Todo[]> =>
  (await listSupplementsToSign(db, actor.personId)).map((one) => ({
    key: `supplement:${one.id}`,
    urgency: 'must',
    title: '请看补充协议并签字',
    detail: `编号 ${one.code}，三方协议要改一处`,
    action: '看补充协议',
    page: `/pages/sponsorship/agreement/index?agreementId=${one.agreementId}`,
    since: null,
    overdue: false,
  }))
