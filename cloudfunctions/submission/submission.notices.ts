import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { AdoptionId } from '@shared/submission/adoption.model'
import type { ArticleId, Round, SolicitationId } from '@shared/submission/article.model'
import { RISKY_ADVICE, roundLabels } from '@shared/submission/article.wording'
import type { BriefingId } from '@shared/submission/briefing.model'
import { ISSUERS } from '@shared/submission/briefing.rules'
import { numbersInWords } from '@shared/submission/briefing.wording'
import { CertificateNumber } from '@shared/submission/correspondent.model'
import { certificateInWords } from '@shared/submission/correspondent.wording'
import { NO_QUOTA } from '@shared/submission/solicitation.wording'
import { numbersOf } from './briefing.store'
import { listWaitedFor } from './desk.store'
import { findToldSolicitation, listAskedPeople } from './solicitation-told.store'
import {
  findToldAdoption,
  findToldArticle,
  findToldBriefing,
  listHoldersAt,
  type ToldArticle,
} from './told.store'

type Told = { title: string; body: string; page?: string }
type Telling = { round: Round; dueDay: string; payload: Record<string, unknown> }

const progress = (id: ArticleId) => `/pages/submission/progress/index?articleId=${id}`
const review = (id: ArticleId) => `/pages/submission/review/index?articleId=${id}`

const toAuthor =
  (tell: (article: ToldArticle, telling: Telling) => Told): NoticeWriter =>
  async (db, { subjectId, payload, happenedAt }) => {
    const article = await findToldArticle(db, subjectId as ArticleId)
    if (!article) return []
    const dueDay = article.dueOn ? dayInWords(article.dueOn, localDateOf(happenedAt)) : ''
    const told = tell(article, { round: payload.round as Round, dueDay, payload })
    return [
      { page: progress(article.id), ...told, personId: article.authorId, template: 'reviewResult' },
    ]
  }

/** Whoever is to sign now hears that it is their turn. */
const toSigners: NoticeWriter = async (db, { subjectId }) => {
  const article = await findToldArticle(db, subjectId as ArticleId)
  if (!article) return []
  const people = await listWaitedFor(db, article.id)
  return people.map((personId) => ({
    personId,
    title: '有一篇稿件等您看',
    body: `《${article.title}》，${article.unitName}来稿`,
    page: review(article.id),
  }))
}

const both =
  (...writers: NoticeWriter[]): NoticeWriter =>
  async (db, event) =>
    (await Promise.all(writers.map((write) => write(db, event)))).flat()

/** About an adoption its article's author is told. */
const aboutAdoption =
  (tell: (outlet: string, reason: string, title: string) => Told): NoticeWriter =>
  async (db, { subjectId }) => {
    const adoption = await findToldAdoption(db, subjectId as AdoptionId)
    const article = adoption && (await findToldArticle(db, adoption.articleId))
    if (!adoption || !article) return []
    const page = `/pages/submission/adoption/index?adoptionId=${subjectId}`
    const told = tell(adoption.outletName, adoption.reason ?? '', article.title)
    return [{ page, ...told, personId: article.authorId, template: 'reviewResult' }]
  }

async function briefingCompiled(db: Database, id: BriefingId): Promise<NewNotice[]> {
  const briefing = await findToldBriefing(db, id)
  if (!briefing) return []
  const signers = await listHoldersAt(db, ISSUERS, briefing.committeeId)
  return signers
    .filter((personId) => personId !== briefing.compiledBy)
    .map((personId) => ({
      personId,
      title: '有一期简报等您签发',
      body: `${briefing.name}关工办编好了一期简报`,
      page: `/pages/submission/briefing/index?briefingId=${id}`,
    }))
}

async function briefingIssued(db: Database, id: BriefingId): Promise<NewNotice[]> {
  const briefing = await findToldBriefing(db, id)
  const numbers = numbersOf(briefing)
  if (!briefing || !numbers) return []
  return briefing.authors.map((personId) => ({
    personId,
    title: '您的稿件进了简报',
    body: `${briefing.name}简报${numbersInWords(numbers)}采用了您的稿件`,
    page: `/pages/submission/briefing/index?briefingId=${id}`,
    template: 'reviewResult' as const,
  }))
}

type Asking = { theme: string; deskName: string; dueDay: string; reason: string }

/** Correspondents and heads of the units asked; with `waiting`, only where nothing was handed in. */
const toAsked =
  (tell: (asking: Asking) => Told, { waiting } = { waiting: false }): NoticeWriter =>
  async (db, { subjectId, happenedAt }) => {
    const id = subjectId as SolicitationId
    const row = await findToldSolicitation(db, id)
    if (!row) return []
    const told = tell({
      theme: row.theme,
      deskName: row.desk_name,
      dueDay: dayInWords(row.due_on, localDateOf(happenedAt)),
      reason: row.close_reason ?? '',
    })
    const page = `/pages/submission/solicitation/index?solicitationId=${id}`
    const people = await listAskedPeople(db, id, { waiting })
    return people.map((personId) => ({ page, ...told, personId }))
  }

/** P-11: whoever writes for a unit has a card now. */
const certified: NoticeWriter = async (_db, { subjectId, payload }) => [
  {
    personId: subjectId as PersonId,
    title: '您的通讯员证发下来了',
    body: `编号 ${certificateInWords(CertificateNumber.parse({ year: payload.year, number: payload.number }))}，可以打开下载`,
    page: '/pages/submission/card/index',
  },
]

export const submissionNotices: Record<string, NoticeWriter> = {
  'correspondent.certified': certified,
  'article.submitted': toSigners,
  'article.resubmitted': toSigners,
  'article.passed': both(
    toAuthor(({ title, deskName }, { round }) => ({
      title: `${roundLabels[round]}通过了`,
      body:
        round === 'final'
          ? `《${title}》终审通过，内容安全检查完就发布`
          : `《${title}》已到${deskName}关工办下一审，一般 5 个工作日`,
    })),
    toSigners,
  ),
  'article.returned': toAuthor(({ title }, { dueDay, payload }) => ({
    title: '稿件要改一改',
    body: `《${title}》有 ${payload.notes} 条意见，请在${dueDay}前交修改稿`,
  })),
  'article.foundRisky': toAuthor(({ title }) => ({
    title: '稿件要改一改',
    body: `《${title}》：${RISKY_ADVICE}`,
  })),
  'article.refused': toAuthor(({ title, reason }) => ({
    title: '这篇稿件没有采用',
    body: `《${title}》。原因：${reason ?? ''}`,
  })),
  'article.published': toAuthor(({ title, id }) => ({
    title: '稿件发布了',
    body: `《${title}》已经发布，可以转给大家看`,
    page: `/pages/submission/article/index?articleId=${id}`,
  })),
  'article.takenDown': toAuthor(({ title, takeDownReason }) => ({
    title: '稿件撤下了',
    body: `《${title}》。原因：${takeDownReason ?? ''}`,
  })),
  'decision.reverted': both(
    toAuthor(({ title }, { round }) => ({
      title: `${roundLabels[round]}收回了决定`,
      body: `《${title}》会重新看一遍，您不用做什么`,
    })),
    toSigners,
  ),
  'revision.extended': toAuthor(({ title }, { dueDay }) => ({
    title: '修改稿可以晚些交',
    body: `《${title}》改到${dueDay}前交`,
  })),
  'revision.due': toAuthor(({ title }, { dueDay }) => ({
    title: '修改稿快到日子了',
    body: `《${title}》请在${dueDay}前交；来不及请打电话给关工办`,
  })),
  'adoption.verified': aboutAdoption((outlet, _, title) => ({
    title: '用稿通知',
    body: `《${title}》被${outlet}采用，祝贺您`,
  })),
  'adoption.turnedDown': aboutAdoption((outlet, reason, title) => ({
    title: '采用没有登记上',
    body: `《${title}》在${outlet}的采用没有登记。原因：${reason}`,
  })),
  'solicitation.opened': toAsked(({ theme, deskName, dueDay }) => ({
    title: `征稿：${theme}`,
    body: `${deskName}关工办征稿，${dueDay}截止。${NO_QUOTA}`,
  })),
  'solicitation.near': toAsked(
    ({ theme, dueDay }) => ({
      title: `征稿快到日子了：${theme}`,
      body: `${dueDay}截止，想写的可以写了；不写也不要紧`,
    }),
    { waiting: true },
  ),
  'solicitation.putOff': toAsked(({ theme, dueDay }) => ({
    title: `征稿延期：${theme}`,
    body: `改到${dueDay}截止，可以慢慢写`,
  })),
  'solicitation.ended': toAsked(({ theme, reason }) => ({
    title: `征稿提前结束：${theme}`,
    body: `原因：${reason}。写好的稿件照样可以投`,
  })),
  'briefing.compiled': (db, event) => briefingCompiled(db, event.subjectId as BriefingId),
  'briefing.issued': (db, event) => briefingIssued(db, event.subjectId as BriefingId),
}
