import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import type { Sponsor } from '@shared/sponsorship/sponsor.model'
import { sponsorStatusLabels } from '@shared/sponsorship/sponsor.wording'
import { go } from '../go'
import { RegisterForm } from './_parts/register-form'

/** S-06: register as a sponsor, or see how the registration stands. */
export default function RegisterPage() {
  const query = useQuery(api.sponsorship.sponsor.find.queryOptions({ input: {} }))
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  if (query.data === null && me.data) return <RegisterForm me={me.data} />
  return (
    <Page title='资助人登记'>
      <QueryView query={query}>
        {(sponsor) => (sponsor ? <Standing sponsor={sponsor} /> : null)}
      </QueryView>
    </Page>
  )
}

const sentences: Record<Sponsor['status'], string> = {
  submitted: '县关工办正在核验，一般 5 个工作日内有结果',
  verified: '已经核验好了，可以去看需要帮助的孩子',
  refused: '这次没有通过',
  suspended: '资格暂停了，请打电话问县关工办',
}

function Standing({ sponsor }: { sponsor: Sponsor }) {
  return (
    <Card title={sponsor.displayName}>
      <StatusSentence
        tag={sponsorStatusLabels[sponsor.status]}
        tone={sponsor.status === 'verified' ? 'good' : 'warm'}
        sentence={sentences[sponsor.status]}
      />
      {sponsor.reason && <Text className={prose.line}>{`原因：${sponsor.reason}`}</Text>}
      {sponsor.status === 'verified' && (
        <View>
          <MainAction label='看需要帮助的孩子' onPress={() => go('cards/index')} />
          <MainAction kind='second' label='我的资助' onPress={() => go('pairings/index')} />
        </View>
      )}
    </Card>
  )
}
