import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { Timeline } from '@client/components/timeline'
import { useMe } from '@client/session/use-me'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import type { ApplicationForm, ApplicationId } from '@shared/volunteer/application.model'
import {
  applicationActLabels,
  applicationStatusLabels,
  elderKindLabels,
  healthLabels,
  joinsAsLabels,
  serviceTimeLabels,
  sexLabels,
  skillLabels,
} from '@shared/volunteer/application.wording'
import { enteredAsLabels } from '@shared/volunteer/entry.wording'
import { Decide, type Seen } from './_parts/decide'
import styles from './index.module.scss'

/** One application in full, to the office whose step it is. */
export default function ReviewPage() {
  const applicationId = useRouteId<ApplicationId>('applicationId')
  const query = useQuery({
    ...api.volunteer.application.get.queryOptions({
      input: { applicationId },
    }),
    meta: { keep: false },
  })
  const { me } = useMe()

  return (
    <Page
      title='审核报名'
      note='您看这份报名会记录在案'
      action={query.data && me && <Decide seen={query.data} me={me} />}
    >
      <QueryView query={query}>{(seen) => <Sheet seen={seen} />}</QueryView>
    </Page>
  )
}

function Sheet({ seen }: { seen: Seen }) {
  const now = new Date()
  const { application, form, standsByAll, ageOverrideReason, signatureUrl, steps } = seen
  const today = localDateOf(now)
  const due = application.dueOn && dayInWords(application.dueOn, today)
  return (
    <View>
      <StatusSentence
        tag={application.overdue ? '超时' : applicationStatusLabels[application.status]}
        tone={application.overdue ? 'brand' : 'warm'}
        sentence={
          due
            ? `请在${due}前办，${application.overdue ? '已经晚了' : '到时没办会标红'}`
            : `编号 ${application.number}`
        }
      />
      {!standsByAll && <Notice tone='danger'>本人收回了承诺，请先与本人联系</Notice>}
      {seen.deputy && (
        <Notice title={enteredAsLabels[seen.deputy.as]}>
          {`代填人：${seen.deputy.name}${seen.deputy.isYou ? '（您）' : ''}`}
        </Notice>
      )}
      {seen.chosenTeams.length > 0 && (
        <Notice title='宣誓后编入'>{seen.chosenTeams.join('、')}</Notice>
      )}
      <AgeNote seen={seen} />
      {ageOverrideReason && <Notice title='破格理由'>{ageOverrideReason}</Notice>}
      {form ? (
        <Told form={form} villageName={application.villageName} age={application.age} />
      ) : (
        <Notice>报名人填的内容已按规定删除，只留办理经过</Notice>
      )}
      <Card title={seen.deputy?.as === 'clerk' ? '签过字的纸质登记表' : '本人签名'}>
        {signatureUrl ? (
          <Image
            className={seen.deputy?.as === 'clerk' ? styles.paper : styles.signature}
            src={signatureUrl}
            mode={seen.deputy?.as === 'clerk' ? 'widthFix' : 'aspectFit'}
          />
        ) : (
          <Text>签名在纸质登记表上，或已按规定删除</Text>
        )}
      </Card>
      <Card title='办理经过'>
        <Timeline
          moments={steps.map(({ act, at, by, reason }) => ({
            what: applicationActLabels[act],
            detail: [momentInWords(at, now), by, reason].filter(Boolean).join(' · '),
            state: 'done',
          }))}
        />
      </Card>
    </View>
  )
}

function AgeNote({ seen: { application, ageOfElders } }: { seen: Seen }) {
  const { age, joinsAs } = application
  if (age === null || ageOfElders === null || age >= ageOfElders || joinsAs === 'elder') return null
  return (
    <Notice>{`本人 ${age} 周岁，当地五老志愿者要满 ${ageOfElders} 周岁，报的是普通志愿者`}</Notice>
  )
}

type ToldProps = { form: ApplicationForm; villageName: string; age: number | null }

function Told({ form, villageName, age }: ToldProps) {
  const kinds = form.elderKinds.map((kind) =>
    kind === form.mainElderKind && form.elderKinds.length > 1
      ? `${elderKindLabels[kind]}（主要）`
      : elderKindLabels[kind],
  )
  return (
    <Card title={form.name}>
      <SummaryList
        rows={[
          { label: '报名', value: joinsAsLabels[form.joinsAs] },
          { label: '性别', value: sexLabels[form.sex] },
          { label: '出生日期', value: `${form.bornOn}（${age ?? ''} 周岁）` },
          { label: '五老类别', value: kinds.join('、') || '未填' },
          { label: '原单位和职务', value: form.formerWork },
          { label: '住址', value: villageName },
          { label: '手机号', value: form.phone },
          { label: '特长', value: form.skills.map((skill) => skillLabels[skill]).join('；') },
          {
            label: '有空的时间',
            value: form.serviceTimes.map((time) => serviceTimeLabels[time]).join('、'),
          },
          { label: '身体', value: healthLabels[form.health] },
        ]}
      />
    </Card>
  )
}
