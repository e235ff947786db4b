import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
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
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { ArticleId } from '@shared/submission/article.model'
import { articleStatusLabels, safetyLabels } from '@shared/submission/article.wording'
import type { ArticleDetail } from '@shared/submission/review.model'
import { decideRefusalMessages } from '@shared/submission/review.wording'
import { ArticleBody } from '../article-body'
import { decisionMoments } from '../decision-moments'
import { go } from '../go'
import { Judging } from './_parts/judging'
import { OtherPowers } from './_parts/other-powers'
import { SimilarNotices } from './_parts/similar-notices'

/** One article as those see it who sign in its rounds. */
export default function ReviewPage() {
  const articleId = useRouteId<ArticleId>('articleId')
  const query = useQuery(api.submission.article.get.queryOptions({ input: { articleId } }))
  return (
    <Page title={query.data?.may.decide?.round === 'unit' ? '审签' : '审稿'} wide>
      <QueryView query={query}>{(article) => <Article article={article} />}</QueryView>
    </Page>
  )
}

function Article({ article }: { article: ArticleDetail }) {
  const { version, may, safety, sent, dueOn } = article
  const now = new Date()
  const refusal = may.decide?.refusal
  return (
    <View>
      <StatusSentence tag={articleStatusLabels[article.status]} sentence={standing(article, now)} />
      {safety && (
        <Notice tone={safety === 'passed' ? 'good' : 'warm'}>{safetyLabels[safety]}</Notice>
      )}
      <SimilarNotices articleId={article.id} />
      <Card title={version.title}>
        <SummaryList
          rows={[
            { label: '单位', value: article.unit.name },
            { label: '栏目', value: article.columnName ?? '' },
            { label: '署名', value: article.bylines.join('、') },
            ...(article.solicitation ? [{ label: '征稿', value: article.solicitation.theme }] : []),
            { label: '字数', value: `${version.words} 字（第 ${version.number} 稿）` },
            ...(article.important ? [{ label: '重要稿', value: '是，要诵读一遍' }] : []),
            ...(article.status === 'returned' && dueOn
              ? [{ label: '交稿日期', value: dayInWords(dueOn, localDateOf(now)) }]
              : []),
          ]}
        />
        <ArticleBody body={version.body} photos={version.photos} />
      </Card>
      {sent.length > 1 && (
        <MainAction
          kind='second'
          label='和上一稿对照'
          onPress={() =>
            go('compare', {
              articleId: article.id,
              older: String(sent.at(-2)),
              newer: String(sent.at(-1)),
            })
          }
        />
      )}
      {article.decisions.length > 0 && (
        <Card title='审稿记录'>
          <Timeline moments={decisionMoments(article.decisions, now)} />
        </Card>
      )}
      {may.decide && !refusal && <Judging article={article} round={may.decide.round} />}
      {refusal && refusal !== 'NOT_YOUR_ROUND' && <Notice>{decideRefusalMessages[refusal]}</Notice>}
      <OtherPowers article={article} />
    </View>
  )
}

function standing({ status, dueOn, overdue, unit }: ArticleDetail, now: Date): string {
  const due = dueOn ? dayInWords(dueOn, localDateOf(now)) : null
  if (status === 'returned') return `在作者手里改，${due}前交${overdue ? '，已经过了' : ''}`
  if (!due) return `${unit.name}来稿`
  return overdue
    ? `${unit.name}来稿，应在${due}前看完，已经晚了`
    : `${unit.name}来稿，请在${due}前看`
}
