import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { SwitchRow } from '@client/components/switch-row'
import { Tag } from '@client/components/tag'
import { TextField } from '@client/components/text-field'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import type { CeremonyRoll, RollEntry } from '@shared/volunteer/ceremony.model'
import { hasSworn, refusalToCallRoll } from '@shared/volunteer/ceremony.rules'
import { attendanceLabels, checkInRefusalMessages } from '@shared/volunteer/ceremony.wording'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import styles from './roll-call.module.scss'

/** So many names stand on a screen before one asks for more. */
const SHOWN = 60

const isHere = ({ attendance }: RollEntry) => attendance === 'present' || hasSworn(attendance)

/** Names are found by their first characters or by the village; one tap marks one, one button all that are shown. */
export function RollCall({ ceremony }: { ceremony: CeremonyRoll }) {
  const [words, setWords] = useState('')
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [shown, setShown] = useState(SHOWN)
  const call = useCommand(client.volunteer.ceremony.callRoll)
  const many = useCommand(client.volunteer.ceremony.callMany, {
    onDone: ({ marked, unwilling }) => {
      setWords('')
      const told = `点到 ${marked} 人${unwilling > 0 ? `，${unwilling} 人收回了承诺` : ''}`
      Taro.showToast({ title: told, icon: 'none' })
    },
  })
  const planned = { status: ceremony.status, startsAt: new Date(ceremony.startsAt) }
  const refusal = refusalToCallRoll(planned, true, useNow())
  const callable = refusal === null
  const asked = words.trim()
  const found = ceremony.roll.filter(
    (entry) =>
      (asked === '' || entry.name.startsWith(asked) || entry.villageName.startsWith(asked)) &&
      (!onlyMissing || !isHere(entry)),
  )
  const missing = found.filter((entry) => entry.attendance === 'invited')

  function handlePress(entry: RollEntry) {
    if (entry.attendance === 'absent' && ceremony.status === 'closed') {
      go('volunteer/make-up', { ceremonyId: ceremony.id, volunteerId: entry.volunteerId })
      return
    }
    if (!callable || call.busy) return
    const { volunteerId } = entry
    call.run({ ceremonyId: ceremony.id, volunteerId, present: !isHere(entry) })
  }

  return (
    <View>
      {refusal === 'NOT_OPEN_YET' && (
        <Text className={styles.note}>{checkInRefusalMessages[refusal]}</Text>
      )}
      <TextField
        label='找名字或村（社区）'
        hint='写开头的字，例如“王”“江畔”'
        value={words}
        onChange={setWords}
      />
      <SwitchRow
        label='只看没到的'
        words='只看没到的'
        isOn={onlyMissing}
        onChange={setOnlyMissing}
      />
      {callable && (asked !== '' || missing.length <= SHOWN) && missing.length > 1 && (
        <MainAction
          label={`这 ${missing.length} 位都到了`}
          kind='second'
          busy={many.busy}
          onPress={() =>
            many.run({
              ceremonyId: ceremony.id,
              volunteerIds: missing.map(({ volunteerId }) => volunteerId),
            })
          }
        />
      )}
      {(call.failure ?? many.failure) && (
        <Notice tone='danger'>{call.failure ?? many.failure}</Notice>
      )}
      {found.slice(0, shown).map((entry) => (
        <Name
          key={entry.volunteerId}
          entry={entry}
          callable={callable}
          mayMakeUp={ceremony.status === 'closed'}
          onPress={() => handlePress(entry)}
        />
      ))}
      {found.length === 0 && <Text className={styles.note}>没有这样的名字</Text>}
      {found.length > shown && (
        <MainAction
          label={`再看 ${Math.min(SHOWN, found.length - shown)} 位（共 ${found.length} 位）`}
          kind='second'
          onPress={() => setShown(shown + SHOWN)}
        />
      )}
    </View>
  )
}

type Props = { entry: RollEntry; callable: boolean; mayMakeUp: boolean; onPress: () => void }

function Name({ entry, callable, mayMakeUp, onPress }: Props) {
  const here = isHere(entry)
  const makesUp = mayMakeUp && entry.attendance === 'absent'
  const says = makesUp
    ? '缺席，登记补誓'
    : entry.attendance === 'sworn' && entry.memberNumber
      ? memberNumberInWords(entry.memberNumber)
      : attendanceLabels[entry.attendance]
  const role = callable ? 'checkbox' : makesUp ? 'button' : undefined
  return (
    <View
      className={classes(styles.name, here && styles.here)}
      onClick={onPress}
      {...aria({ role, label: `${entry.name} ${says}`, checked: callable ? here : undefined })}
    >
      <View className={styles.who}>
        <Text className={styles.big}>{entry.name}</Text>
        <Text className={styles.note}>
          {entry.madeUp
            ? `${entry.villageName} · ${entry.madeUp.on} 补誓，见证人 ${entry.madeUp.witnessName}`
            : entry.villageName}
        </Text>
      </View>
      <Tag label={`${here ? '✓ ' : ''}${says}`} tone={here ? 'good' : 'plain'} />
    </View>
  )
}
