import type { TodosOf } from '@cloud/kernel/todos'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf, momentInWords } from '@shared/kernel/local-date'
import { REVIEW_WORKING_DAYS } from '@shared/volunteer/application.rules'
import { CEREMONY_OFFICES } from '@shared/volunteer/ceremony.rules'
import { ceremonyKindLabels } from '@shared/volunteer/ceremony.wording'
import { OATH_APPROVERS } from '@shared/volunteer/oath-text.rules'
import { listPlanned } from './ceremony.store'
import { reviewClock } from './due.store'
import { listAwaitingTexts, listReturnedTexts } from './oath-text.store'
import { listWaitingSince } from './review.store'
import { tallyAwaiting } from './volunteer.store'

export const officeTodos: TodosOf = async (db, actor, now) =>
  (
    await Promise.all([
      reviews(db, actor, now),
      overdueBelow(db, actor, now),
      ceremonies(db, actor, now),
      unsworn(db, actor),
      oathTexts(db, actor),
    ])
  ).flat()

const steps = [
  { role: 'villageClerk', status: 'submitted', verb: '初审' },
  { role: 'townshipReviewer', status: 'screened', verb: '审定' },
] as const

async function reviews(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const todos = await Promise.all(
    steps.map(async ({ role, status, verb }): Promise<Todo[]> => {
      const waiting = await listWaitingSince(db, status, jurisdictions(actor, [role]))
      const [oldest] = waiting
      if (!oldest) return []
      const clock = await reviewClock(db, oldest, now)
      const late = waiting.filter(clock.overdue).length
      return [
        {
          key: `volunteer.${status}`,
          urgency: 'must',
          title: `${waiting.length} 份入队报名等您${verb}`,
          detail:
            late > 0
              ? `其中 ${late} 份超过 ${REVIEW_WORKING_DAYS} 个工作日`
              : `请在 ${REVIEW_WORKING_DAYS} 个工作日内看完`,
          action: `去${verb}`,
          page: '/pages/volunteer/reviews/index',
          since: localDateOf(oldest),
          overdue: late > 0,
        },
      ]
    }),
  )
  return todos.flat()
}

/** A township sees when its villages keep applicants waiting. */
async function overdueBelow(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const waiting = await listWaitingSince(
    db,
    'submitted',
    jurisdictions(actor, ['townshipReviewer']),
  )
  const [oldest] = waiting
  if (!oldest) return []
  const clock = await reviewClock(db, oldest, now)
  const late = waiting.filter(clock.overdue).length
  if (late === 0) return []
  return [
    {
      key: 'volunteer.overdueBelow',
      urgency: 'can',
      title: `${late} 份报名在村（社区）超时`,
      detail: `超过 ${REVIEW_WORKING_DAYS} 个工作日没有初审，请提醒一下`,
      action: '看是哪几份',
      page: '/pages/volunteer/reviews/index?show=open',
      since: localDateOf(oldest),
      overdue: true,
    },
  ]
}

async function ceremonies(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const planned = await listPlanned(db, jurisdictions(actor, CEREMONY_OFFICES))
  const today = localDateOf(now)
  return planned.map((one) => {
    const due = localDateOf(one.startsAt) <= today
    return {
      key: `volunteer.ceremony.${one.id}`,
      urgency: due ? 'must' : 'can',
      title: due
        ? `${ceremonyKindLabels[one.kind]}，请点名`
        : `准备${ceremonyKindLabels[one.kind]}仪式`,
      detail: `${momentInWords(one.startsAt, now)}，${one.place}，${one.people} 人`,
      action: due ? '去点名' : '看名单',
      page: `/pages/volunteer/ceremony/index?ceremonyId=${one.id}`,
      since: due ? localDateOf(one.startsAt) : null,
      overdue: localDateOf(one.startsAt) < today,
    }
  })
}

async function unsworn(db: Database, actor: Actor): Promise<Todo[]> {
  const { people, since } = await tallyAwaiting(db, jurisdictions(actor, ['townshipReviewer']))
  if (people === 0) return []
  return [
    {
      key: 'volunteer.awaitingOath',
      urgency: 'can',
      title: `${people} 位同志等着宣誓`,
      detail: '已通过审定，还没有安排仪式',
      action: '安排仪式',
      page: '/pages/volunteer/ceremony-plan/index',
      since,
      overdue: false,
    },
  ]
}

async function oathTexts(db: Database, actor: Actor): Promise<Todo[]> {
  const awaiting = await listAwaitingTexts(db, jurisdictions(actor, OATH_APPROVERS))
  const returned = await listReturnedTexts(db, actor.personId)
  const card = (text: { id: string; committeeName: string; version: number }) => ({
    key: `volunteer.oathText.${text.id}`,
    urgency: 'must' as const,
    page: `/pages/volunteer/oath-text/index?oathTextId=${text.id}`,
    since: null,
    overdue: false,
  })
  return [
    ...awaiting.map((text) => ({
      ...card(text),
      title: '一份誓词等您批准',
      detail: `${text.committeeName}第 ${text.version} 版`,
      action: '去看誓词',
    })),
    ...returned.map((text) => ({
      ...card(text),
      title: '誓词退回修改',
      detail: text.returnReason ?? '',
      action: '去修改',
    })),
  ]
}
