import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { timeInWords } from '@shared/kernel/local-date'
import type { DoorLine } from '@shared/lecture/check-in.model'
import type { SessionId } from '@shared/lecture/seat.model'
import { seatStatusLabels } from '@shared/lecture/seat.wording'

/** Who came without a phone is looked up; the whole list is never on the screen. */
export function DoorList({ sessionId }: { sessionId: SessionId }) {
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const query = useQuery(
    api.lecture.door.search.queryOptions({ input: { sessionId, words }, enabled: words !== '' }),
  )
  return (
    <View>
      <Text className={prose.heading}>没带手机的家长</Text>
      <TextField label='称呼或手机后四位' maxLength={12} value={typed} onChange={setTyped} />
      <MainAction
        label='查一查'
        kind='second'
        refusal={typed.trim() === '' ? '请先填称呼或手机后四位' : null}
        onPress={() => setWords(typed.trim())}
      />
      {words !== '' && (
        <QueryView query={query}>
          {(lines) =>
            lines.length === 0 ? (
              <Text className={prose.line}>没有查到，请再问一问怎么订的座</Text>
            ) : (
              lines.map((line) => <Line key={line.id} line={line} />)
            )
          }
        </QueryView>
      )}
    </View>
  )
}

function Line({ line }: { line: DoorLine }) {
  const admit = useCommand(client.lecture.door.admit)
  return (
    <Card title={`${line.calledAs} ${line.phone}`}>
      <Text className={prose.line}>{`${line.adults} 位大人`}</Text>
      {line.arrivedAt ? (
        <Text className={prose.line}>{`${timeInWords(line.arrivedAt)}已签到`}</Text>
      ) : (
        <MainAction
          label='到了，签到'
          busy={admit.busy}
          refusal={line.status === 'booked' ? null : `这一家：${seatStatusLabels[line.status]}`}
          onPress={() => admit.run({ seatId: line.id })}
        />
      )}
    </Card>
  )
}
