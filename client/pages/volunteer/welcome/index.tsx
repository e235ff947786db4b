import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { ReadAloud } from '@client/components/read-aloud'
import { go } from '@client/session/go'
import { elderKindLabels } from '@shared/volunteer/application.wording'
import styles from './index.module.scss'

const invitation =
  '退休了，本事还在。给孩子讲讲故事，教教手艺，劝劝架，都是帮孩子。报名三步就好，村（社区）五个工作日内会看。'

/** J1, step 1: whoever scanned the poster is asked, not pushed. */
export default function WelcomePage() {
  return (
    <Page
      title='您愿意加入五老志愿者队伍吗？'
      action={
        <View>
          <MainAction label='我愿意报名' onPress={() => go('volunteer/apply')} />
          <MainAction
            label='先看看'
            kind='second'
            onPress={() => Taro.switchTab({ url: '/pages/activities/index' })}
          />
        </View>
      }
    >
      <Text className={styles.words}>{invitation}</Text>
      <ReadAloud text={invitation} />
      <Card title='谁可以报名'>
        <Text>{`五老：${Object.values(elderKindLabels).join('、')}。`}</Text>
        <Text>年满 18 周岁、还不到五老年龄的，可以报普通志愿者。</Text>
      </Card>
      <Card title='不是自己填？'>
        <MainAction
          label='我替家里老人填'
          kind='second'
          onPress={() => go('volunteer/apply', { for: 'child' })}
        />
        <MainAction
          label='村（社区）替我填过'
          kind='second'
          note='核对手机号后归您自己管'
          onPress={() => go('volunteer/claim')}
        />
      </Card>
      <Card title='要准备什么'>
        <Text>姓名、出生日期、手机号、住在哪个村（社区）。不要身份证号，不收钱。</Text>
      </Card>
    </Page>
  )
}
