import type { TodosOf } from '@cloud/kernel/todos'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holdsAnywhere, jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf, momentInWords } from '@shared/kernel/local-date'
import { COUNT_WINDOW_MINUTES } from '@shared/lecture/booking.rules'
import { bookingSentence } from '@shared/lecture/booking.wording'
import { isReady } from '@shared/lecture/wish.rules'
import { demandSentence } from '@shared/lecture/wish.wording'
import { afterTalkTodos } from './after-talk.todos'
import { callTodos } from './call.todos'
import { findLecturer } from './lecturer.store'
import { shortfallTodos } from './shortfall.todos'
import {
  findOpenSession,
  listComingSeats,
  listMyTalks,
  listPendingOffers,
  listStanding,
  tallyOrders,
  tallyReviews,
} from './todo.store'
import { tallyWishes } from './wish.store'

const page = (name: string, query = '') => `/pages/lecture/${name}/index${query}`

/** What the lectures ask of this person: as lecturer, as host, as county office, as parent. */
export const lectureTodos: TodosOf = async (db, actor, now) => [
  ...(await lecturerTodos(db, actor, now)),
  ...(await shortfallTodos(db, actor, now)),
  ...(await callTodos(db, actor, now)),
  ...(await hostTodos(db, actor, now)),
  ...(await officeTodos(db, actor)),
  ...(await parentTodos(db, actor, now)),
  ...(await afterTalkTodos(db, actor, now)),
]

async function lecturerTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  if (!holdsAnywhere(actor, ['lecturer'])) return []
  if (!(await findLecturer(db, actor.personId))) return [introduceYourself]
  const offers = await listPendingOffers(db, actor.personId, now)
  const talks = await listMyTalks(db, actor.personId, now)
  return [
    ...offers.map(
      (offer): Todo => ({
        key: `offer:${offer.id}`,
        urgency: 'must',
        title: `${offer.host}请您去讲《${offer.title}》`,
        detail: `${momentInWords(offer.starts_at, now)}，请在${momentInWords(offer.answer_by, now)}前答复`,
        action: '看看再答复',
        page: page('offers'),
        since: localDateOf(offer.offered_at),
        overdue: false,
      }),
    ),
    ...talks.map(
      (talk): Todo => ({
        key: `talk:${talk.id}`,
        urgency: 'waiting',
        title: `您约定了一场《${talk.title}》`,
        detail: `${talk.starts_at ? momentInWords(talk.starts_at, now) : ''}，${talk.venue}`,
        action: '查看安排',
        page: page('offers'),
        since: null,
        overdue: false,
      }),
    ),
  ]
}

const introduceYourself: Todo = {
  key: 'lecturer:introduce',
  urgency: 'must',
  title: '请填写您的讲师资料',
  detail: '写明能讲什么、愿意去哪里，关工办审核后就能接单',
  action: '填写资料',
  page: page('profile'),
  since: null,
  overdue: false,
}

async function hostTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const areas = jurisdictions(actor, ['schoolVerifier', 'villageClerk'])
  if (areas.length === 0) return []
  const standing = await listStanding(db, areas)
  const orders = standing.map((order): Todo => {
    const countFrom = order.starts_at
      ? order.starts_at.getTime() - COUNT_WINDOW_MINUTES * 60_000
      : Number.POSITIVE_INFINITY
    const isDue =
      order.status === 'confirmed' && order.counted_at === null && countFrom <= now.getTime()
    const facts = {
      status: order.status,
      startsAt: order.starts_at?.toISOString() ?? null,
      answerBy: order.answer_by?.toISOString() ?? null,
      lecturerName: order.lecturer,
      askedInVain: order.asked_in_vain,
      heads: order.counted_at ? { parents: 0, teachers: 0, students: 0 } : null,
    }
    return {
      key: `booking:${order.id}`,
      urgency: isDue ? 'must' : 'waiting',
      title: isDue ? `请登记《${order.title}》现场人数` : `《${order.title}》`,
      detail: bookingSentence(facts, now),
      action: isDue ? '登记人数' : '查看进度',
      page: page(isDue ? 'count' : 'booking', `?bookingId=${order.id}`),
      since: localDateOf(order.requested_at),
      overdue: false,
    }
  })
  return [...orders, orderATalk]
}

const orderATalk: Todo = {
  key: 'lecture:order',
  urgency: 'can',
  title: '请讲师来讲一课',
  detail: '翻开课程菜单，选好讲座和时间，公益免费',
  action: '看课程菜单',
  page: page('menu'),
  since: null,
  overdue: false,
}

async function officeTodos(db: Database, actor: Actor): Promise<Todo[]> {
  const areas = jurisdictions(actor, ['countyOffice'])
  if (areas.length === 0) return []
  const inVain = await tallyOrders(db, areas, 'requested', 'askedInVain')
  const toOffer = await tallyOrders(db, areas, 'requested', 'notAsked')
  const unanswered = await tallyOrders(db, areas, 'offered')
  const toArchive = await tallyOrders(db, areas, 'confirmed', 'counted')
  const { outlines, lecturers } = await tallyReviews(db, areas)

  const demands = (await tallyWishes(db, areas)).filter(isReady).slice(0, 3)

  const board = (stage: string) => page('orders', `?stage=${stage}`)
  return [
    ...card(
      'inVain',
      inVain.orders,
      'must',
      '单讲座没有讲师应单',
      '另请讲师',
      board('requested'),
      inVain.oldest,
    ),
    ...card(
      'toOffer',
      toOffer.orders,
      'must',
      '单讲座等您派单',
      '去派单',
      board('requested'),
      toOffer.oldest,
    ),
    ...card(
      'toArchive',
      toArchive.orders,
      'must',
      '场讲座等您归档',
      '去归档',
      board('confirmed'),
      toArchive.oldest,
    ),
    ...demands.map(
      (demand): Todo => ({
        key: `wish:${demand.sectionId}:${demand.areaId}`,
        urgency: 'must',
        title: `${demand.areaName}「${demand.sectionName}」可开一场`,
        detail: demandSentence(demand),
        action: '看看需求',
        page: page('wishes'),
        since: null,
        overdue: false,
      }),
    ),
    ...card('outlines', outlines, 'must', '份提纲等您审定', '去审定', page('outlines')),
    ...card('lecturers', lecturers, 'must', '位讲师等您审核', '去审核', page('lecturers')),
    ...card(
      'unanswered',
      unanswered.orders,
      'waiting',
      '单正等讲师应单',
      '查看进度',
      board('offered'),
      unanswered.oldest,
    ),
  ]
}

function card(
  key: string,
  pieces: number,
  urgency: Todo['urgency'],
  title: string,
  action: string,
  to: string,
  since: Date | null = null,
): Todo[] {
  if (pieces === 0) return []
  return [
    {
      key: `lecture:${key}`,
      urgency,
      title: `有 ${pieces} ${title}`,
      detail: '讲座预约',
      action,
      page: to,
      since: since && localDateOf(since),
      overdue: false,
    },
  ]
}

async function parentTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const seats = await listComingSeats(db, actor.personId, now)
  const mine = seats.map(
    (seat): Todo => ({
      key: `seat:${seat.session_id}`,
      urgency: seat.status === 'offered' ? 'must' : 'waiting',
      title: {
        booked: `您订了《${seat.title}》${seat.adults} 个座位`,
        offered: `《${seat.title}》候补轮到您了`,
        waiting: `《${seat.title}》候补第 ${seat.ahead + 1} 位`,
      }[seat.status as 'booked' | 'offered' | 'waiting'],
      detail:
        seat.status === 'offered' && seat.offered_until
          ? `${seat.adults} 个座位给您留到${momentInWords(seat.offered_until, now)}`
          : `${seat.starts_at ? momentInWords(seat.starts_at, now) : ''}，${seat.venue}`,
      action: seat.status === 'offered' ? '要不要座位' : '查看座位',
      page: page('session', `?sessionId=${seat.session_id}`),
      since: localDateOf(seat.asked_at),
      overdue: false,
    }),
  )
  const next =
    actor.grants.length === 0 ? await findOpenSession(db, actor.personId, now) : undefined
  if (!next?.starts_at) return mine
  const open: Todo = {
    key: 'lecture:sessions',
    urgency: 'can',
    title: '近期家长公开课可以订座',
    detail: `最近一场：${momentInWords(next.starts_at, now)}《${next.title}》，公益免费`,
    action: '看看场次',
    page: page('sessions'),
    since: null,
    overdue: false,
  }
  return [...mine, open]
}
