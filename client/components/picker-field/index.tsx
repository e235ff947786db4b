import { Picker, Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { Field, type FieldProps } from '../field'
import styles from './index.module.scss'

type Common = FieldProps & { placeholder?: string }

/** WeChat's own wheel over a list of words. */
export function PickerField<Value extends string>({
  choices,
  value,
  opensAt,
  onChange,
  ...rest
}: Common & {
  choices: readonly { value: Value; label: string }[]
  value: Value | null | undefined
  /** Where the wheel opens while nothing is chosen. */
  opensAt?: Value
  onChange: (value: Value) => void
}) {
  const at = choices.findIndex((choice) => choice.value === value)
  const opening = choices.findIndex((choice) => choice.value === opensAt)
  return (
    <Field {...rest}>
      <Picker
        mode='selector'
        disabled={choices.length === 0}
        range={choices.map((choice) => choice.label)}
        value={at < 0 ? Math.max(opening, 0) : at}
        onChange={(event) => {
          const choice = choices[Number(event.detail.value)]
          if (choice) onChange(choice.value)
        }}
      >
        <Shown {...rest} words={choices[at]?.label} />
      </Picker>
    </Field>
  )
}

/** A day, `YYYY-MM-DD`. */
export function DateField({
  value,
  onChange,
  start,
  end,
  ...rest
}: Common & { value: string; onChange: (day: string) => void; start?: string; end?: string }) {
  return (
    <Field {...rest}>
      <Picker
        mode='date'
        value={value}
        start={start}
        end={end}
        onChange={(event) => onChange(event.detail.value)}
      >
        <Shown {...rest} words={value.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')} />
      </Picker>
    </Field>
  )
}

/** A time of day, `HH:mm`. */
export function TimeField({
  value,
  onChange,
  ...rest
}: Common & { value: string; onChange: (time: string) => void }) {
  return (
    <Field {...rest}>
      <Picker mode='time' value={value} onChange={(event) => onChange(event.detail.value)}>
        <Shown {...rest} words={value} />
      </Picker>
    </Field>
  )
}

function Shown({ label, words, error, placeholder = '请选择' }: Common & { words?: string }) {
  return (
    <View
      className={classes(styles.box, error && styles.wrong)}
      {...aria({ role: 'button', label: `${label}：${words || placeholder}` })}
    >
      <Text className={words ? styles.words : styles.placeholder}>{words || placeholder}</Text>
      <Text className={styles.arrow}>›</Text>
    </View>
  )
}
