import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { momentInWords } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import type { CallLine } from '@shared/lecture/reminder.model'
import { callReasonLabels, callWhoLabels } from '@shared/lecture/reminder.wording'

/** One person to be phoned: the number is shown when it is needed, and not before. */
export function CallCard({ bookingId, line }: { bookingId: BookingId; line: CallLine }) {
  const { personId, who, why, calledAt } = line
  const [known, setKnown] = useState({ name: '', phone: '' })
  const [busy, setBusy] = useState(false)
  const mark = useCommand(client.lecture.reminder.markCalled)
  const name = known.name || line.name || callWhoLabels[who]

  async function call() {
    setBusy(true)
    try {
      const revealed = await client.lecture.reminder.reveal({ bookingId, personId })
      setKnown(revealed)
      await Taro.makePhoneCall({ phoneNumber: revealed.phone }).catch(() => {})
    } catch {
      await Taro.showToast({ title: '没有取到号码，请再试一次', icon: 'none' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card title={name} label={`${callWhoLabels[who]}${name}`} urgent={calledAt === null}>
      <Text className={prose.soft}>
        {`${callWhoLabels[who]} · ${known.phone || line.phone || '没有号码'} · ${callReasonLabels[why]}`}
      </Text>
      {calledAt ? (
        <Tag label={`${momentInWords(calledAt, new Date())}打过了`} tone='good' />
      ) : (
        <>
          <MainAction
            label='打电话'
            busy={busy}
            refusal={line.phone === null ? '没有留号码，请当面说' : null}
            onPress={() => void call()}
          />
          <MainAction
            kind='second'
            label='已经告诉了'
            busy={mark.busy}
            onPress={() => mark.run({ bookingId, personId })}
          />
        </>
      )}
    </Card>
  )
}
