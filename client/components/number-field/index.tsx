import { TextField, type TextFieldProps } from '../text-field'

type Props = Omit<TextFieldProps, 'value' | 'onChange' | 'kind'> & {
  value: number | undefined
  onChange: (value: number) => void
}

/** A whole number typed by hand; what is no number is left for the form to complain about. */
export function NumberField({ value, onChange, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      kind='number'
      maxLength={6}
      value={value === undefined || Number.isNaN(value) ? '' : String(value)}
      onChange={(text) => onChange(text.trim() === '' ? Number.NaN : Number(text))}
    />
  )
}
