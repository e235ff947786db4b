import { Text, View } from '@tarojs/components'
import { client } from '@client/api/api'
import { Tag } from '@client/components/tag'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { CeremonyRoll, RollEntry } from '@shared/volunteer/ceremony.model'
import { refusalToCallRoll } from '@shared/volunteer/ceremony.rules'
import { attendanceLabels, checkInRefusalMessages } from '@shared/volunteer/ceremony.wording'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import styles from './roll-call.module.scss'

/** The big list: one tap marks a name, another takes the mark back. */
export function RollCall({ ceremony }: { ceremony: CeremonyRoll }) {
  const planned = { status: ceremony.status, startsAt: new Date(ceremony.startsAt) }
  const refusal = refusalToCallRoll(planned, true, useNow())
  return (
    <View>
      {refusal === 'NOT_OPEN_YET' && (
        <Text className={styles.note}>{checkInRefusalMessages[refusal]}</Text>
      )}
      {ceremony.roll.map((entry) => (
        <Name
          key={entry.volunteerId}
          entry={entry}
          ceremony={ceremony}
          callable={refusal === null}
        />
      ))}
    </View>
  )
}

type Props = { entry: RollEntry; ceremony: CeremonyRoll; callable: boolean }

function Name({ entry, ceremony, callable }: Props) {
  const call = useCommand(client.volunteer.ceremony.callRoll)
  const here = entry.attendance === 'present' || entry.attendance === 'sworn'
  const says = entry.memberNumber
    ? memberNumberInWords(entry.memberNumber)
    : attendanceLabels[entry.attendance]

  function handlePress() {
    if (!callable || call.busy) return
    call.run({ ceremonyId: ceremony.id, volunteerId: entry.volunteerId, present: !here })
  }

  return (
    <View
      className={classes(styles.name, here && styles.here)}
      onClick={handlePress}
      {...aria({
        role: callable ? 'checkbox' : undefined,
        label: `${entry.name} ${says}`,
        checked: callable ? here : undefined,
      })}
    >
      <View className={styles.who}>
        <Text className={styles.big}>{entry.name}</Text>
        <Text className={styles.note}>{entry.villageName}</Text>
      </View>
      <Tag label={`${here ? '✓ ' : ''}${says}`} tone={here ? 'good' : 'plain'} />
    </View>
  )
}
