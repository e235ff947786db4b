import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { aria } from '@client/design/aria'
import styles from './index.module.scss'
import { speech } from './speech'

/** 「听一遍」: the phone reads the text aloud where it can, and says so where it cannot. */
export function ReadAloud({ text }: { text: string }) {
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => speech.stop(), [])

  if (!speech.isAvailable()) {
    return <Text className={styles.none}>要听的话，请打开手机的“屏幕朗读”</Text>
  }

  function handlePress() {
    if (speaking) {
      speech.stop()
      setSpeaking(false)
      return
    }
    setSpeaking(true)
    speech.say(text, () => setSpeaking(false))
  }

  return (
    <View
      className={styles.button}
      onClick={handlePress}
      {...aria({ role: 'button', label: speaking ? '停止朗读' : '听一遍' })}
    >
      <Text>{speaking ? '停一下' : '听一遍'}</Text>
    </View>
  )
}
