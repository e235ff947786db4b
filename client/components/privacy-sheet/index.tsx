import { Button, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { create } from 'zustand'
import { Sheet } from '../sheet'
import styles from './index.module.scss'

type Answer = (answer: {
  event: 'agree' | 'disagree' | 'exposureAuthorization'
  buttonId?: string
}) => void
type PrivacyApi = { onNeedPrivacyAuthorization?: (ask: (resolve: Answer) => void) => void }

const AGREE = 'agree-privacy'

/** What WeChat waits to hear before the first private thing (a photo, the phone number) is touched. */
const useQuestion = create<{ answer: Answer | null }>()(() => ({ answer: null }))

let isListening = false

function listen() {
  if (isListening) return
  isListening = true
  const phone = Taro as unknown as PrivacyApi
  phone.onNeedPrivacyAuthorization?.((answer) => useQuestion.setState({ answer }))
}

/** WeChat asks for consent once; who declines can still read everything that is public. */
export function PrivacySheet() {
  const { answer } = useQuestion()
  useEffect(listen, [])
  if (!answer) return null

  const say = (event: 'agree' | 'disagree') => () => {
    answer(event === 'agree' ? { event, buttonId: AGREE } : { event })
    useQuestion.setState({ answer: null })
  }
  return (
    <Sheet title='用之前先说清楚' onClose={say('disagree')}>
      <Text className={styles.words}>
        只在您点按钮时，才会用到照片、相机或手机号；只给经办这件事的关工委看。您不同意也能手工填写，照样看公开的内容。
      </Text>
      <View
        className={styles.link}
        onClick={() => Taro.navigateTo({ url: '/pages/account/privacy/index' })}
      >
        <Text>看完整的隐私说明 ›</Text>
      </View>
      <View className={styles.answers}>
        <Button className={styles.answer} onClick={say('disagree')}>
          不同意
        </Button>
        <Button
          id={AGREE}
          className={styles.answer}
          openType={'agreePrivacyAuthorization' as never}
          onClick={say('agree')}
        >
          同意
        </Button>
      </View>
    </Sheet>
  )
}
