import { Text, View } from '@tarojs/components'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { Field, type FieldProps } from '../field'
import styles from './index.module.scss'

export type Choice<Value extends string> = { value: Value; label: string; note?: string }

type Common<Value extends string> = FieldProps & {
  choices: readonly Choice<Value>[]
  /** Two columns where labels are short; elder mode always has one. */
  columns?: 1 | 2
}
type Single<Value extends string> = Common<Value> & {
  value: Value | null | undefined
  onChange: (value: Value) => void
}
type Multiple<Value extends string> = Common<Value> & {
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

/** Big tiles, one of which is chosen. */
export function ChoiceTiles<Value extends string>({ value, onChange, ...rest }: Single<Value>) {
  return <Tiles {...rest} isChosen={(one) => one === value} onPress={onChange} role='radio' />
}

/** Big tiles, any number of which are chosen. */
export function ManyChoiceTiles<Value extends string>(props: Multiple<Value>) {
  const { values, onChange, ...rest } = props
  const toggle = (one: Value) =>
    onChange(values.includes(one) ? values.filter((other) => other !== one) : [...values, one])
  return (
    <Tiles {...rest} isChosen={(one) => values.includes(one)} onPress={toggle} role='checkbox' />
  )
}

type TilesProps<Value extends string> = Common<Value> & {
  isChosen: (value: Value) => boolean
  onPress: (value: Value) => void
  role: 'radio' | 'checkbox'
}

function Tiles<Value extends string>(props: TilesProps<Value>) {
  const { label, hint, error, choices, columns = 2, isChosen, onPress, role } = props
  return (
    <Field label={label} hint={hint} error={error}>
      <View
        className={classes(styles.tiles, columns === 1 && styles.single)}
        {...aria({ role: role === 'radio' ? 'radiogroup' : 'group', label })}
      >
        {choices.map(({ value, label: words, note }) => (
          <View
            key={value}
            className={classes(styles.tile, isChosen(value) && styles.chosen)}
            onClick={() => onPress(value)}
            {...aria({ role, label: words, checked: isChosen(value) })}
          >
            <View className={classes(styles.mark, role === 'radio' && styles.round)} />
            <View className={styles.words}>
              <Text className={styles.label}>{words}</Text>
              {note && <Text className={styles.note}>{note}</Text>}
            </View>
          </View>
        ))}
      </View>
    </Field>
  )
}
