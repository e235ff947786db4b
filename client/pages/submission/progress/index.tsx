import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { Timeline } from '@client/components/timeline'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import { outletLevelLabels } from '@shared/submission/adoption.wording'
import { type ArticleId, Round } from '@shared/submission/article.model'
import { isWithAuthor, needsAuthor } from '@shared/submission/article.rules'
import {
  articleStatusLabels,
  progressInWords,
  roundLabels,
  safetyLabels,
} from '@shared/submission/article.wording'
import type { ArticleDetail } from '@shared/submission/review.model'
import { ArticleBody } from '../article-body'
import { decisionMoments } from '../decision-moments'
import { go } from '../go'

/** P-05: where one's article stands, in words, and by when. */
export default function ProgressPage() {
  const articleId = useRouteId<ArticleId>('articleId')
  const { receipt } = useRouter().params
  const query = useQuery(api.submission.article.get.queryOptions({ input: { articleId } }))
  const desk = query.data?.desk
  return (
    <Page
      title='稿件进度'
      office={desk && { name: `${desk.name}关工办`, phone: desk.officePhone }}
      action={query.data && <NextStep article={query.data} />}
    >
      <QueryView query={query}>
        {(article) => <Progress article={article} receipt={receipt} />}
      </QueryView>
    </Page>
  )
}

function NextStep({ article: { id, status } }: { article: ArticleDetail }) {
  const query = { articleId: id }
  if (isWithAuthor(status)) {
    return <MainAction label='去改稿' onPress={() => go('write', query)} />
  }
  if (status === 'published') {
    return (
      <>
        <MainAction label='看发布的样子' onPress={() => go('article', query)} />
        <MainAction kind='second' label='报刊登了，告诉关工办' onPress={() => go('adopt', query)} />
      </>
    )
  }
  return <MainAction kind='second' label='看我的全部稿件' onPress={() => go('mine')} />
}

function Progress({ article, receipt }: { article: ArticleDetail; receipt?: string }) {
  const now = new Date()
  const { status, dueOn, version, decisions, safety } = article
  const notes = decisions.filter((one) => one.revertedAt === null).at(-1)?.notes.length ?? 0
  const dueDay = dueOn && dayInWords(dueOn, localDateOf(now))
  const adoptions = useQuery({
    ...api.submission.adoption.listOf.queryOptions({ input: { articleId: article.id } }),
    enabled: status === 'published' || status === 'accepted',
  })
  return (
    <View>
      {receipt && <Notice tone='good' title={receiptInWords(receipt, article, now)} />}
      <StatusSentence
        tag={articleStatusLabels[status]}
        tone={needsAuthor(status) ? 'brand' : status === 'published' ? 'good' : 'warm'}
        sentence={progressInWords({ ...article, notes, dueDay })}
      />
      {safety && safety !== 'passed' && !needsAuthor(status) && (
        <Notice>{safetyLabels[safety]}</Notice>
      )}
      <Timeline
        moments={[
          ...decisionMoments(decisions, now),
          {
            what: articleStatusLabels[status],
            detail: momentInWords(article.changedAt, now),
            state: 'next',
          },
        ]}
      />
      {adoptions.data && adoptions.data.length > 0 && (
        <Card title='哪里采用了'>
          <SummaryList
            changeLabel='用稿通知'
            rows={adoptions.data.map((one) => ({
              label: `${one.outlet.name}（${outletLevelLabels[one.outlet.level]}）`,
              value: `${one.adoptedOn.replaceAll('-', '.')} ${one.issue}`,
              ...(one.status === 'verified' && {
                onChange: () => go('adoption', { adoptionId: one.id }),
              }),
            }))}
          />
        </Card>
      )}
      <Card title={version.title}>
        <SummaryList
          rows={[
            { label: '栏目', value: article.columnName ?? '' },
            { label: '署名', value: article.bylines.join('、') },
            ...(article.solicitation ? [{ label: '征稿', value: article.solicitation.theme }] : []),
            { label: '字数', value: `${version.words} 字` },
          ]}
        />
        <ArticleBody body={version.body} photos={version.photos} />
      </Card>
    </View>
  )
}

/** 「修改稿（第 2 稿）已交给初审」, so that nobody is left wondering whether it arrived. */
function receiptInWords(receipt: string, { changedAt }: ArticleDetail, now: Date): string {
  const [version = '1', to] = receipt.split('.')
  const round = Round.safeParse(to)
  const where = round.success ? roundLabels[round.data] : ''
  const what = version === '1' ? '稿件' : `修改稿（第 ${version} 稿）`
  return `收到了：${what}已交给${where}，${momentInWords(changedAt, now)}`
}
