import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import {
  type Agreement,
  type AgreementId,
  AgreementParty,
} from '@shared/sponsorship/agreement.model'
import {
  agreementPartyLabels,
  agreementStatusLabels,
  paymentPathLabels,
} from '@shared/sponsorship/agreement.wording'
import { PAUSED_IN_WORDS } from '@shared/sponsorship/review.wording'
import { needInWords } from '@shared/sponsorship/student.wording'
import styles from '../sponsorship.module.scss'
import { End } from './_parts/end'
import { FinalAccount } from './_parts/final-account'
import { Print } from './_parts/print'
import { Sign } from './_parts/sign'
import { Supplements } from './_parts/supplements'

/** S-10: the agreement as its parties and the office read, sign and print it. */
export default function AgreementPage() {
  const input = { agreementId: useRouteId<AgreementId>('agreementId') }
  const isOffice = useRouter().params.as === 'office'
  const forParty = useQuery({
    ...api.sponsorship.agreement.read.queryOptions({ input }),
    enabled: !isOffice,
    meta: { keep: false },
  })
  const forOffice = useQuery({
    ...api.sponsorship.agreement.get.queryOptions({ input }),
    enabled: isOffice,
    meta: { keep: false },
  })
  return (
    <Page title='三方协议'>
      <QueryView query={isOffice ? forOffice : forParty}>
        {(agreement) => <Paper agreement={agreement} isOffice={isOffice} />}
      </QueryView>
    </Page>
  )
}

function Paper({ agreement, isOffice }: { agreement: Agreement; isOffice: boolean }) {
  const { terms, custodian } = agreement
  const today = localDateOf(new Date())
  return (
    <View>
      <Card>
        <StatusSentence
          tag={agreementStatusLabels[agreement.status]}
          tone={agreement.status === 'effective' ? 'good' : 'warm'}
          sentence={`协议编号 ${agreement.number}，${dayInWords(localDateOf(agreement.drawnAt), today)}拟`}
        />
      </Card>
      {agreement.paused && <Notice>{PAUSED_IN_WORDS}</Notice>}
      {agreement.ending && (
        <FinalAccount ending={agreement.ending} myParty={isOffice ? null : agreement.myParty} />
      )}
      <Card title='结对助学三方协议'>
        <SummaryList
          rows={[
            { label: '资助人', value: agreement.sponsor },
            {
              label: '受托机构',
              value: `${custodian.name}\n登记证号 ${custodian.registrationNumber}`,
            },
            { label: '监护人', value: agreement.guardian },
            { label: '学生编号', value: agreement.code },
            { label: '项目', value: agreement.programme },
            { label: '资助内容', value: needInWords(terms.help, agreement.stage) },
            {
              label: '期限',
              value: `${dayInWords(terms.startsOn, today)}至${dayInWords(terms.endsOn, today)}`,
            },
            { label: '用途', value: terms.use },
            { label: '拨付方式', value: paymentPathLabels[terms.paymentPath] },
            { label: '反馈', value: terms.feedback },
            { label: '终止', value: terms.ending },
            ...(agreement.schoolAgreedBy
              ? [{ label: '学校同意', value: agreement.schoolAgreedBy }]
              : []),
          ]}
        />
      </Card>
      <Card title='签字'>
        {AgreementParty.options.map((party) => {
          const signature = agreement.signatures.find((one) => one.party === party)
          return (
            <View key={party}>
              <Text className={prose.line}>
                {`${agreementPartyLabels[party]}：${signature ? `${momentInWords(signature.signedAt, new Date())}已签` : '还没有签'}`}
              </Text>
              {signature?.url && (
                <Image className={styles.signature} src={signature.url} mode='aspectFit' />
              )}
            </View>
          )
        })}
      </Card>
      <Supplements agreement={agreement} isOffice={isOffice} />
      <Sign agreement={agreement} isOffice={isOffice} />
      <Print agreement={agreement} isOffice={isOffice} />
      <End agreement={agreement} isOffice={isOffice} />
    </View>
  )
}
