import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Field } from '@client/components/field'
import { MainAction } from '@client/components/main-action'
import { TextField } from '@client/components/text-field'
import type { Point } from '@shared/lecture/point.model'
import { readPoint } from '@shared/lecture/point.rules'
import { POINT_WRITTEN_WRONG } from '@shared/lecture/point.wording'

type Props = {
  label: string
  hint: string
  error?: string | undefined
  value: Point | null | undefined
  onChange: (point: Point | null) => void
}

const written = ({ latitude, longitude }: Point) => `${latitude}, ${longitude}`

/** A place on the map: chosen on WeChat's own, or copied from any other as two numbers. */
export function PointField(props: Props) {
  return process.env.TARO_ENV === 'weapp' ? <ChosenPoint {...props} /> : <WrittenPoint {...props} />
}

function ChosenPoint({ label, hint, error, value, onChange }: Props) {
  const [name, setName] = useState('')
  async function choose() {
    const near = value ? { latitude: value.latitude, longitude: value.longitude } : {}
    const chosen = await Taro.chooseLocation(near).catch(() => null)
    if (!chosen) return
    setName(chosen.name)
    onChange({ latitude: Number(chosen.latitude), longitude: Number(chosen.longitude) })
  }
  return (
    <Field label={label} hint={value ? `已标出${name || written(value)}` : hint} error={error}>
      <View>
        <MainAction
          kind='second'
          label={value ? '重新在地图上选' : '在地图上选地点'}
          onPress={() => void choose()}
        />
      </View>
    </Field>
  )
}

function WrittenPoint({ label, hint, error, value, onChange }: Props) {
  const [text, setText] = useState(value ? written(value) : '')
  const isWrong = text.trim() !== '' && readPoint(text) === null
  return (
    <TextField
      label={label}
      hint={hint}
      error={isWrong ? POINT_WRITTEN_WRONG : error}
      value={text}
      maxLength={40}
      onChange={(typed) => {
        setText(typed)
        onChange(readPoint(typed))
      }}
    />
  )
}
