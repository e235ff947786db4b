import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { forgetEverything } from '@client/boot/query-client'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PersonaSwitch } from '@client/components/persona-switch'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { SwitchRow } from '@client/components/switch-row'
import { useElderMode } from '@client/design/ui'
import { useSession } from '@client/session/session'
import { useMe } from '@client/session/use-me'
import type { Grant } from '@shared/account/account.model'
import { roleLabels } from '@shared/account/account.wording'
import { maskPhone } from '@shared/kernel/masking'
import styles from './index.module.scss'

export default function MePage() {
  const { isKnown } = useMe()
  return (
    <Page tab={3} title='我的'>
      {isKnown && <AboutMe />}
      <ElderSwitch />
      <Ways isKnown={isKnown} />
      <PersonaSwitch />
    </Page>
  )
}

function AboutMe() {
  const { query } = useMe()
  return (
    <QueryView query={query}>
      {({ name, phone, grants }) =>
        name ? (
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
          <Card title='怎么称呼您'>
            <Text className={styles.words}>填一次姓名和手机号，以后办事不用再填</Text>
            <MainAction
              label='填姓名和手机号'
              onPress={() => Taro.navigateTo({ url: '/pages/account/introduce/index' })}
            />
          </Card>
        )
      }
    </QueryView>
  )
}

/** What concerns the account itself; what only a browser or only a phone can do is shown there. */
function Ways({ isKnown }: { isKnown: boolean }) {
  const { signOut } = useSession()
  const isBrowser = process.env.TARO_ENV === 'h5'
  const open = (page: string) => () => Taro.navigateTo({ url: `/pages/account/${page}/index` })
  return (
    <View className={styles.ways}>
      {isKnown && <MainAction kind='second' label='谁看过我的资料' onPress={open('looks')} />}
      {isKnown && <MainAction kind='second' label='让电脑登录' onPress={open('confirm')} />}
      <MainAction kind='second' label='找关工委' onPress={open('offices')} />
      <MainAction kind='second' label='隐私说明' onPress={open('privacy')} />
      {isBrowser && !isKnown && <MainAction label='用手机确认登录' onPress={open('sign-in')} />}
      {isBrowser && isKnown && (
        <MainAction
          kind='second'
          label='退出登录'
          onPress={() => {
            forgetEverything()
            signOut()
            Taro.reLaunch({ url: '/pages/home/index' })
          }}
        />
      )}
    </View>
  )
}

const rolesInWords = (grants: readonly Grant[]): string =>
  grants.length === 0
    ? '还没有身份，报名入队或登记后就有'
    : grants.map((grant) => `${roleLabels[grant.role]}\n${grant.committeeName}`).join('\n')

function ElderSwitch() {
  const { elder, setElder } = useElderMode()
  return (
    <Card title='长辈模式'>
      <SwitchRow
        label='长辈模式'
        words='字更大，按钮更大，一行只放一样'
        isOn={elder}
        onChange={setElder}
      />
    </Card>
  )
}
