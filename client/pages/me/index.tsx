import { useQuery } from '@tanstack/react-query'
import { Switch, Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { PersonaSwitch } from '@client/components/persona-switch'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { aria } from '@client/design/aria'
import { useElderMode } from '@client/design/ui'
import { useSession } from '@client/session/session'
import type { Grant } from '@shared/account/account.model'
import { roleLabels } from '@shared/account/account.wording'
import { maskPhone } from '@shared/kernel/masking'
import { IntroduceForm } from './_parts/introduce-form'
import styles from './index.module.scss'

export default function MePage() {
  const { token } = useSession()
  const isKnown = process.env.TARO_ENV === 'weapp' || token !== ''
  return (
    <Page tab={3} title='我的'>
      {isKnown && <AboutMe />}
      <ElderSwitch />
      <PersonaSwitch />
    </Page>
  )
}

function AboutMe() {
  const query = useQuery(api.account.me.get.queryOptions({ input: {} }))
  return (
    <QueryView query={query}>
      {({ name, phone, grants }) => (
        <View>
          {name ? (
            <Card title='我是谁'>
              <SummaryList
                rows={[
                  { label: '姓名', value: name },
                  { label: '手机号', value: phone ? maskPhone(phone) : '未填' },
                  { label: '身份', value: rolesInWords(grants) },
                ]}
              />
            </Card>
          ) : (
            <IntroduceForm />
          )}
        </View>
      )}
    </QueryView>
  )
}

const rolesInWords = (grants: readonly Grant[]): string =>
  grants.length === 0
    ? '还没有身份，报名入队或登记后就有'
    : grants.map((grant) => `${grant.committeeName} · ${roleLabels[grant.role]}`).join('\n')

function ElderSwitch() {
  const { elder, setElder } = useElderMode()
  return (
    <Card title='长辈模式'>
      <View className={styles.row}>
        <Text className={styles.words}>字更大，按钮更大，一行只放一样</Text>
        <Switch
          checked={elder}
          color='#1B6E3C'
          onChange={(event) => setElder(event.detail.value)}
          {...aria({ role: 'checkbox', label: '长辈模式', checked: elder })}
        />
      </View>
    </Card>
  )
}
