import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { uploadPicture } from '@client/api/upload'
import { aria } from '@client/design/aria'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import { Field, type FieldProps } from '../field'
import { MainAction } from '../main-action'
import { Progress } from '../progress'
import styles from './index.module.scss'

type Props = FieldProps & {
  purpose: FilePurpose
  most: number
  values: readonly FileId[]
  onChange: (fileIds: FileId[]) => void
}

type Sending = { paths: string[]; done: number; failed: boolean }

/** Choose up to `most` photos; each is brought to the store at once, and what failed can be tried again. */
export function PhotoPicker({ purpose, most, values, onChange, ...field }: Props) {
  const [shown, setShown] = useState<Record<string, string>>({})
  const [sending, setSending] = useState<Sending | null>(null)

  async function send(paths: string[]) {
    let kept = [...values]
    for (const [index, path] of paths.entries()) {
      setSending({ paths: paths.slice(index), done: index, failed: false })
      try {
        const fileId = await uploadPicture(path, purpose)
        kept = [...kept, fileId]
        setShown((before) => ({ ...before, [fileId]: path }))
        onChange(kept)
      } catch {
        setSending({ paths: paths.slice(index), done: index, failed: true })
        return
      }
    }
    setSending(null)
  }

  async function handleChoose() {
    const chosen = await Taro.chooseImage({
      count: most - values.length,
      sizeType: ['compressed'],
    }).catch(() => null)
    if (chosen) await send(chosen.tempFilePaths)
  }

  const isFull = values.length >= most
  return (
    <Field {...field}>
      <View className={styles.photos}>
        {values.map((fileId, index) => (
          <View key={fileId} className={styles.photo}>
            {shown[fileId] ? (
              <Image className={styles.picture} src={shown[fileId]} mode='aspectFill' />
            ) : (
              <Text className={styles.kept}>{`第 ${index + 1} 张已传好`}</Text>
            )}
            <View
              className={styles.remove}
              onClick={() => onChange(values.filter((other) => other !== fileId))}
              {...aria({ role: 'button', label: `拿掉第 ${index + 1} 张` })}
            >
              <Text>拿掉</Text>
            </View>
          </View>
        ))}
      </View>
      {sending && (
        <Progress
          label={sending.failed ? '没传上去' : '正在传照片'}
          done={sending.done}
          total={sending.done + sending.paths.length}
        />
      )}
      {sending?.failed ? (
        <MainAction label='重试' kind='second' onPress={() => send(sending.paths)} />
      ) : (
        <MainAction
          label={`选照片（${values.length}/${most}）`}
          kind='second'
          busy={sending !== null}
          refusal={isFull ? `最多 ${most} 张` : null}
          onPress={handleChoose}
        />
      )}
    </Field>
  )
}
