import { Input, Textarea, View } from '@tarojs/components'
import { named } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { Field, type FieldProps } from '../field'
import styles from './index.module.scss'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  kind?: 'text' | 'number' | 'digit'
  maxLength?: number
  /** Several lines: the box grows to this many. */
  lines?: number
}

/** One line of text, or a box for several. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    error,
    value,
    onChange,
    onBlur,
    kind = 'text',
    maxLength = 200,
    lines,
  } = props
  const common = {
    className: styles.input,
    value,
    onBlur,
    maxlength: maxLength,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...named(label),
  }
  return (
    <Field label={label} hint={hint} error={error}>
      <View
        className={classes(styles.box, lines !== undefined && styles.tall, error && styles.wrong)}
      >
        {lines === undefined ? (
          <Input type={kind} {...common} />
        ) : (
          <Textarea {...common} style={{ height: `${lines * 1.6}em` }} />
        )}
      </View>
    </Field>
  )
}
