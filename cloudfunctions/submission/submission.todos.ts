import type { TodosOf } from '@cloud/kernel/todos'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holdsAnywhere, jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { dayInWords, daysBetween, localDateOf } from '@shared/kernel/local-date'
import type { MyArticle, Round } from '@shared/submission/article.model'
import { WRITERS } from '@shared/submission/article.rules'
import { progressInWords, roundLabels } from '@shared/submission/article.wording'
import { COMPILERS, ISSUERS } from '@shared/submission/briefing.rules'
import { REVIEWERS } from '@shared/submission/review.rules'
import { countReported } from './adoption.store'
import { listOpenTo } from './answer.store'
import { listUnsigned } from './briefing-list.store'
import { countWaiting } from './desk.store'
import { listMyOpenArticles } from './my-article.store'
import { hasWrittenSince, listFinishedTalks } from './talk.store'
import { countUnprinted } from './told.store'

const page = (name: string, query = '') => `/pages/submission/${name}/index${query}`

/** A reviewer who has let the oldest wait longer than this is late. */
const PATIENCE_DAYS = 7

/** After two weeks a talk is no news any more. */
const FRESH_TALK_DAYS = 14

/** What articles ask of this person: as author, as signer, as office, as whoever signs a briefing. */
export const submissionTodos: TodosOf = async (db, actor, now) => [
  ...(await authorTodos(db, actor, now)),
  ...(await askedTodos(db, actor, now)),
  ...(await signerTodos(db, actor, now)),
  ...(await officeTodos(db, actor)),
  ...(await issuerTodos(db, actor)),
]

async function authorTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const articles = await listMyOpenArticles(db, actor.personId, now)
  const begin: Todo = {
    key: 'article:begin',
    urgency: 'can',
    title: '写一篇稿',
    detail: '活动、经验、好人好事都可以写',
    action: '写稿',
    page: page('write'),
    since: null,
    overdue: false,
  }
  return [
    ...articles.map((article) => myArticle(article, localDateOf(now))),
    ...(await talkTodos(db, actor, now)),
    ...(holdsAnywhere(actor, ['correspondent']) ? [begin] : []),
  ]
}

/** P-01: the newest talk of one's unit, while it is fresh and nothing was written since. */
async function talkTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  if (!holdsAnywhere(actor, ['correspondent'])) return []
  const [talk] = await listFinishedTalks(db, actor, now)
  const today = localDateOf(now)
  if (!talk || daysBetween(talk.heldOn, today) > FRESH_TALK_DAYS) return []
  if (await hasWrittenSince(db, actor, talk.heldOn)) return []
  return [
    {
      key: `article:talk:${talk.bookingId}`,
      urgency: 'can',
      title: `${dayInWords(talk.heldOn, today)}的讲座可以写一篇`,
      detail: `${talk.title}，日期、地点、人已经填好`,
      action: '写这场讲座',
      page: page('write', `?bookingId=${talk.bookingId}`),
      since: null,
      overdue: false,
    },
  ]
}

function myArticle(article: MyArticle, today: string): Todo {
  const query = `?articleId=${article.id}`
  const dueDay = article.dueOn && dayInWords(article.dueOn, today)
  const told = {
    key: `article:${article.id}`,
    title: article.title ? `《${article.title}》` : '没写完的稿件',
    detail: progressInWords({ ...article, dueDay }),
    since: localDateOf(article.changedAt),
  }
  if (article.status === 'draft') {
    const open = { action: '接着写', page: page('write', query) }
    return { ...told, ...open, urgency: 'can', overdue: false }
  }
  if (article.status === 'returned') {
    const open = { action: '去修改', page: page('write', query) }
    return { ...told, ...open, urgency: 'must', overdue: article.overdue }
  }
  const open = { action: '看进度', page: page('progress', query) }
  return { ...told, ...open, urgency: 'waiting', overdue: false }
}

/** P-10: what their units are asked to write about, as something they can do. */
async function askedTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  if (!holdsAnywhere(actor, WRITERS)) return []
  const today = localDateOf(now)
  const open = await listOpenTo(db, actor, today)
  return open.map(({ id, theme, dueOn, handedIn }) => ({
    key: `solicitation:${id}`,
    urgency: 'can',
    title: `征稿：${theme}`,
    detail: `${dayInWords(dueOn, today)}截止${handedIn > 0 ? `，您单位已交 ${handedIn} 篇` : ''}`,
    action: '看征稿',
    page: page('solicitation', `?solicitationId=${id}`),
    since: null,
    overdue: false,
  }))
}

async function signerTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  if (!holdsAnywhere(actor, REVIEWERS)) return []
  const today = localDateOf(now)
  const turns = await countWaiting(db, actor.personId)
  return turns.map(({ round, articles, since }) => {
    const days = daysBetween(localDateOf(since), today)
    return {
      key: `review:${round}`,
      urgency: 'must',
      title: `${articles} 篇稿件等您${verb[round]}`,
      detail: days > 0 ? `最早一篇等了 ${days} 天` : '今天刚到',
      action: `去${verb[round]}`,
      page: page('desk'),
      since: localDateOf(since),
      overdue: days > PATIENCE_DAYS,
    }
  })
}

const verb: Record<Round, string> = { ...roundLabels, unit: '审签' }

async function officeTodos(db: Database, actor: Actor): Promise<Todo[]> {
  if (!holdsAnywhere(actor, COMPILERS)) return []
  const { reports, since } = await countReported(db, actor)
  const unprinted = await countUnprinted(db, jurisdictions(actor, COMPILERS))
  const verify: Todo = {
    key: 'adoption:reported',
    urgency: 'must',
    title: `${reports} 条采用等您核对`,
    detail: '通讯员报来的，核对后登记',
    action: '去核对',
    page: page('adoptions'),
    since: since && localDateOf(since),
    overdue: false,
  }
  return [
    ...(reports > 0 ? [verify] : []),
    ...unprinted.map(
      ({ committeeId, name, articles }): Todo => ({
        key: `briefing:compile:${committeeId}`,
        urgency: 'can',
        title: '编一期简报',
        detail: `${name}有 ${articles} 篇已发布的稿件还没进简报`,
        action: '去选稿',
        page: page('compile', `?committeeId=${committeeId}`),
        since: null,
        overdue: false,
      }),
    ),
  ]
}

async function issuerTodos(db: Database, actor: Actor): Promise<Todo[]> {
  const paths = jurisdictions(actor, ISSUERS)
  if (paths.length === 0) return []
  const unsigned = await listUnsigned(db, paths)
  return unsigned
    .filter((briefing) => briefing.compiledBy !== actor.personId)
    .map((briefing) => ({
      key: `briefing:issue:${briefing.id}`,
      urgency: 'must',
      title: '一期简报等您签发',
      detail: '关工办编好了，签发后编上期号',
      action: '去签发',
      page: page('briefing', `?briefingId=${briefing.id}`),
      since: localDateOf(briefing.since),
      overdue: false,
    }))
}
