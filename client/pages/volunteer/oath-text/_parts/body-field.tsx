import { TextField } from '@client/components/text-field'
import {
  charactersOf,
  faultOfOathText,
  OATH_MAX_CHARACTERS,
  OATH_MIN_CHARACTERS,
} from '@shared/volunteer/oath-text.rules'
import { oathTextFaultMessages } from '@shared/volunteer/oath-text.wording'

type Props = { value: string; onChange: (body: string) => void }

/** One line a breath; says while one writes what is still missing. */
export function BodyField({ value, onChange }: Props) {
  const fault = value.trim() === '' ? null : faultOfOathText(value)
  return (
    <TextField
      label='誓词'
      hint={`一口气念一行。${OATH_MIN_CHARACTERS} 到 ${OATH_MAX_CHARACTERS} 个字，现在 ${charactersOf(value)} 个字`}
      lines={12}
      maxLength={1000}
      value={value}
      onChange={onChange}
      error={fault ? oathTextFaultMessages[fault] : undefined}
    />
  )
}
