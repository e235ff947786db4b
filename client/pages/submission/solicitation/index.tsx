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
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { SolicitationId } from '@shared/submission/article.model'
import type { SolicitationDetail } from '@shared/submission/solicitation.model'
import {
  NO_QUOTA,
  solicitationInWords,
  solicitationStatusLabels,
} from '@shared/submission/solicitation.wording'
import { ArticleBody } from '../article-body'
import { go } from '../go'
import { OfficePart } from './_parts/office-part'

/** P-10: what is asked for and until when; to the office also who has handed in what. */
export default function SolicitationPage() {
  const solicitationId = useRouteId<SolicitationId>('solicitationId')
  const query = useQuery(
    api.submission.solicitation.get.queryOptions({ input: { solicitationId } }),
  )
  const desk = query.data?.desk
  return (
    <Page
      title='征稿'
      wide={query.data?.isOffice}
      office={desk && { name: `${desk.name}关工办`, phone: desk.officePhone }}
      action={query.data && !query.data.isOffice && <Write solicitation={query.data} />}
    >
      <QueryView query={query}>{(solicitation) => <Told {...solicitation} />}</QueryView>
    </Page>
  )
}

function Write({ solicitation: { id, status, progress } }: { solicitation: SolicitationDetail }) {
  const [first] = progress
  if (status !== 'open' || !first) {
    return <MainAction label='照样写一篇' note='不算这次征稿' onPress={() => go('write')} />
  }
  return (
    <MainAction
      label='写一篇'
      onPress={() => go('write', { solicitationId: id, unitId: first.unit.id })}
    />
  )
}

function Told(solicitation: SolicitationDetail) {
  const { theme, wanted, mostWords, suggested, dueOn, status, extensions, isOffice } = solicitation
  const dueDay = dayInWords(dueOn, localDateOf(new Date()))
  return (
    <View>
      <StatusSentence
        tag={solicitationStatusLabels[status]}
        tone={status === 'open' ? 'brand' : 'warm'}
        sentence={solicitationInWords({ ...solicitation, dueDay })}
      />
      <Card title={theme}>
        <ArticleBody body={wanted} photos={[]} />
        <SummaryList
          rows={[
            { label: '截止', value: dueDay },
            { label: '字数', value: mostWords === null ? '不限' : `最多 ${mostWords} 字` },
            ...(suggested === null
              ? []
              : [{ label: '建议', value: `每个单位 ${suggested} 篇左右，多少都行` }]),
            ...(isOffice
              ? []
              : solicitation.progress.map(({ unit, handedIn, published }) => ({
                  label: unit.name,
                  value: `已交 ${handedIn} 篇，发布 ${published} 篇`,
                }))),
          ]}
        />
      </Card>
      {extensions.map(({ fromOn, toOn, reason }) => (
        <Notice
          key={toOn}
          title={`${fromOn.replaceAll('-', '.')} 改到 ${toOn.replaceAll('-', '.')} 截止`}
        >
          {`原因：${reason}`}
        </Notice>
      ))}
      <Notice tone='good'>{NO_QUOTA}</Notice>
      {isOffice && <OfficePart solicitation={solicitation} />}
    </View>
  )
}
