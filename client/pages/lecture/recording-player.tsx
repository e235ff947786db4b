import { Text, View } from '@tarojs/components'
import { client } from '@client/api/api'
import { Notice } from '@client/components/notice'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import prose from '@client/design/prose.module.scss'
import type { HandoutId } from '@shared/lecture/handout.model'
import { listenedInWords } from '@shared/lecture/handout.wording'
import styles from './recording-player.module.scss'
import { useRecording } from './use-recording'

/** One large button that plays and pauses, and how far one has listened. */
export function RecordingPlayer({ handoutId, name }: { handoutId: HandoutId; name: string }) {
  const { state, heard, length, play, stop } = useRecording(() =>
    client.lecture.handout.open({ handoutId }),
  )
  const isOn = state === 'coming' || state === 'playing'
  const label = isOn ? '停一下' : heard > 0 ? '接着听' : '听录音'
  return (
    <View>
      <View
        className={styles.button}
        hoverClass={styles.pressed}
        onClick={() => (isOn ? stop() : play())}
        {...aria({ role: 'button', label: `${label}，${name}` })}
      >
        <View className={classes(styles.sign, isOn ? styles.pause : styles.play)} />
        <Text>{label}</Text>
      </View>
      <Text className={prose.soft}>
        {state === 'coming' ? '正在打开录音，请稍等' : listenedInWords(heard, length)}
      </Text>
      {state === 'failed' && (
        <Notice tone='danger'>录音没有打开，可能已经撤下，请看看网络再试</Notice>
      )}
    </View>
  )
}
