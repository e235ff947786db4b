import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { Face } from '@shared/lecture/rating.model'
import { refusalToRate } from '@shared/lecture/rating.rules'
import { ANONYMOUS, ratingRefusalMessages } from '@shared/lecture/rating.wording'
import type { Session } from '@shared/lecture/seat.model'
import { Faces } from '../../faces'

/** 评单 (domain L-13): three faces and a line, once the talk is over. */
export function RateTalk({ session }: { session: Session }) {
  const [face, setFace] = useState<Face | null>(null)
  const [remark, setRemark] = useState('')
  const { data: mine } = useQuery(
    api.lecture.rating.find.queryOptions({ input: { sessionId: session.id } }),
  )
  const give = useCommand(client.lecture.rating.give)
  const now = useNow()
  if (!mine) return null
  const refusal = refusalToRate({ status: 'booked', isRated: mine.isRated }, session, now)
  if (refusal === 'ALREADY_RATED') {
    return <Notice tone='good'>评好了，谢谢您。您选了什么，没有人看得到。</Notice>
  }
  if (refusal === 'TOO_LATE') return <Notice>{ratingRefusalMessages[refusal]}</Notice>
  if (refusal) return null
  return (
    <Card title='听得怎么样？' urgent>
      <Faces label='点一张脸' value={face} onChange={setFace} />
      <TextField
        label='一句话'
        hint='可以不写'
        maxLength={60}
        value={remark}
        onChange={setRemark}
      />
      <Text className={prose.soft}>{ANONYMOUS}</Text>
      {give.failure && <Notice>{give.failure}</Notice>}
      <MainAction
        label='交上去'
        busy={give.busy}
        refusal={face ? null : '请先点一张脸'}
        onPress={() => face && give.run({ seatId: mine.seatId, face, remark })}
      />
    </Card>
  )
}
