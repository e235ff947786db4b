import { Canvas, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useId, useRef, useState } from 'react'
import { uploadPicture } from '@client/api/upload'
import { aria } from '@client/design/aria'
import type { FileId } from '@shared/account/file.model'
import { Field } from '../field'
import { MainAction } from '../main-action'
import styles from './index.module.scss'
import { type Ink, openInk, penEvents } from './ink'

type Props = {
  label?: string
  error?: string
  value: FileId | null | undefined
  onChange: (fileId: FileId | null) => void
}

/** Sign with a finger; 「用这个签名」 keeps it, 「重写」 starts again. */
export function SignaturePad({ label = '手写签名', error, value, onChange }: Props) {
  const id = `sign${useId().replace(/\W/g, '')}`
  const ink = useRef<Ink | null>(null)
  const [inked, setInked] = useState(false)
  const [state, setState] = useState<'writing' | 'sending' | 'failed'>('writing')

  useEffect(() => {
    Taro.nextTick(() => {
      openInk(id, () => setInked(true)).then(
        (opened) => {
          ink.current = opened
        },
        () => setState('failed'),
      )
    })
  }, [id])

  function handleClear() {
    ink.current?.clear()
    setInked(false)
    setState('writing')
    onChange(null)
  }

  async function handleKeep() {
    if (!ink.current) return
    setState('sending')
    try {
      onChange(await uploadPicture(await ink.current.png(), 'signature'))
      setState('writing')
    } catch {
      setState('failed')
    }
  }

  return (
    <Field label={label} hint='请用手指在框里写名字' error={error}>
      <Canvas
        type='2d'
        id={id}
        canvasId={id}
        className={styles.pad}
        disableScroll
        {...penEvents(
          () => ink.current,
          () => setInked(true),
        )}
      />
      {value && (
        <View {...aria({ role: 'status', live: true })}>
          <Text className={styles.kept}>✓ 签名已经收好</Text>
        </View>
      )}
      {state === 'failed' && <Text className={styles.failed}>签名没传上去，请连上网再点一次</Text>}
      <View className={styles.actions}>
        <MainAction label='重写' kind='second' onPress={handleClear} />
        <MainAction
          label='用这个签名'
          kind='second'
          busy={state === 'sending'}
          refusal={inked ? null : '请先签名'}
          onPress={handleKeep}
        />
      </View>
    </Field>
  )
}
