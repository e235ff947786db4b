import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { preferenceInWords } from '@shared/sponsorship/preference.wording'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import { sponsorKindLabels, sponsorStatusLabels } from '@shared/sponsorship/sponsor.wording'
import styles from '../sponsorship.module.scss'

/** The office checks who this is; opening the page is written down. */
export default function SponsorPage() {
  const sponsorId = useRouteId<SponsorId>('sponsorId')
  const [refusing, setRefusing] = useState(false)
  const query = useQuery({
    ...api.sponsorship.sponsor.open.queryOptions({ input: { sponsorId } }),
    meta: { keep: false },
  })
  const verify = useCommand(client.sponsorship.sponsor.verify)
  const refuse = useCommand(client.sponsorship.sponsor.refuse, {
    onDone: () => setRefusing(false),
  })
  return (
    <Page title='核验资助人' note='您看这份登记会记录在案'>
      <QueryView query={query}>
        {(sponsor) => (
          <View>
            <Card title={sponsor.displayName}>
              <SummaryList
                rows={[
                  { label: '类别', value: sponsorKindLabels[sponsor.kind] },
                  { label: '姓名', value: sponsor.realName },
                  { label: '手机', value: sponsor.phone },
                  { label: '信用代码', value: sponsor.creditCode ?? '个人，不填' },
                  { label: '状态', value: sponsorStatusLabels[sponsor.status] },
                ]}
              />
              {sponsor.signatureUrl && (
                <Image className={styles.signature} src={sponsor.signatureUrl} mode='aspectFit' />
              )}
            </Card>
            {sponsor.status === 'verified' && <Wish sponsorId={sponsorId} />}
            {sponsor.status === 'submitted' && (
              <View>
                <MainAction
                  label='核验通过'
                  busy={verify.busy}
                  onPress={() => verify.run({ sponsorId })}
                />
                <MainAction kind='danger' label='不通过' onPress={() => setRefusing(true)} />
              </View>
            )}
          </View>
        )}
      </QueryView>
      {refusing && (
        <AskReason
          title='为什么不通过？'
          hint='登记人会看到这段话'
          verb='不通过'
          kind='danger'
          busy={refuse.busy}
          onSubmit={(reason) => refuse.run({ sponsorId, reason })}
          onClose={() => setRefusing(false)}
        />
      )}
    </Page>
  )
}

function Wish({ sponsorId }: { sponsorId: SponsorId }) {
  const query = useQuery(api.sponsorship.preference.show.queryOptions({ input: { sponsorId } }))
  return (
    <Card title='资助意愿'>
      <QueryView query={query}>
        {({ standing, townships }) => (
          <Text className={prose.line}>
            {standing
              ? `${preferenceInWords(standing.preference)}，${townships.join('、') || '全县都可以'}。还有 ${standing.freePlaces} 个名额`
              : '还没有填写，匹配时不会排到'}
          </Text>
        )}
      </QueryView>
    </Card>
  )
}
