import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PhotoPicker } from '@client/components/photo-picker'
import { DateField, PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { FileId } from '@shared/account/file.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { OutletId } from '@shared/submission/adoption.model'
import { refusalToRegister } from '@shared/submission/adoption.rules'
import { outletLevelLabels, registerRefusalMessages } from '@shared/submission/adoption.wording'
import type { ArticleId } from '@shared/submission/article.model'
import type { ArticleDetail } from '@shared/submission/review.model'
import { go } from '../go'

/** P-07: an outlet printed it. The author reports, the office registers. */
export default function AdoptPage() {
  const articleId = useRouteId<ArticleId>('articleId')
  const query = useQuery(api.submission.article.get.queryOptions({ input: { articleId } }))
  if (query.data) return <AdoptForm article={query.data} />
  return (
    <Page title='登记采用'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function AdoptForm({ article }: { article: ArticleDetail }) {
  const today = localDateOf(new Date())
  const [outletId, setOutletId] = useState<OutletId | null>(null)
  const [adoptedOn, setAdoptedOn] = useState(today)
  const [issue, setIssue] = useState('')
  const [url, setUrl] = useState('')
  const [photos, setPhotos] = useState<FileId[]>([])
  const input = { articleId: article.id }
  const outlets = useQuery(api.submission.outlet.list.queryOptions({ input }))
  const { register, report } = client.submission.adoption
  const isOffice = article.may.register && !article.mine
  const send = useCommand(isOffice ? register : report, { onDone: goBack })
  const proof = { adoptedOn, issue: issue.trim(), url: url.trim(), photoId: photos[0] ?? null }
  const refusal = refusalToRegister(article, proof, today)
  const missing = outletId === null ? '请选择报刊或网站' : null

  return (
    <Page
      title={isOffice ? '登记采用' : '报给关工办'}
      office={{ name: `${article.desk.name}关工办`, phone: article.desk.officePhone }}
      note={`《${article.version.title}》在哪里登了？期号、网址、样刊照片有一样就行`}
      action={
        <MainAction
          label={isOffice ? '登记' : '报给关工办核对'}
          busy={send.busy}
          refusal={missing ?? (refusal && registerRefusalMessages[refusal])}
          onPress={() => outletId && send.run({ ...input, outletId, ...proof })}
        />
      }
    >
      <PickerField
        label='报刊或网站'
        choices={(outlets.data ?? []).map(({ id, name, level }) => ({
          value: id,
          label: `${name}（${outletLevelLabels[level]}）`,
        }))}
        value={outletId}
        onChange={setOutletId}
      />
      {isOffice ? (
        <MainAction
          kind='second'
          label='名录里没有，添一家'
          onPress={() => go('outlets', { committeeId: article.desk.id })}
        />
      ) : (
        <Text className={prose.soft}>名录里没有的，请打电话给关工办添上</Text>
      )}
      <DateField label='刊登日期' value={adoptedOn} end={today} onChange={setAdoptedOn} />
      <TextField
        label='期号'
        hint='例如 2026年第5期'
        maxLength={40}
        value={issue}
        onChange={setIssue}
      />
      <TextField
        label='网址'
        hint='从手机里复制过来就行'
        maxLength={300}
        value={url}
        onChange={setUrl}
      />
      <PhotoPicker
        label='样刊照片'
        purpose='evidence'
        most={1}
        values={photos}
        onChange={setPhotos}
      />
    </Page>
  )
}
