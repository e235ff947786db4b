import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeRef } from '@shared/committee/committee.model'
import type { ClosedYear } from '@shared/submission/points.model'
import { TABLE_KEEPERS, YEAR_CLOSERS } from '@shared/submission/points.rules'
import { closeYearRefusalMessages } from '@shared/submission/points.wording'
import { go } from '../../go'
import { thisYear } from '../../period-field'
import { useHoldsIn } from '../../use-committee'

type Props = {
  year: number
  desk: CommitteeRef
  closed: ClosedYear | null
  proposed: boolean
  reportsLeft: number
}

/** What the office settles for a year, and how somebody else closes it. */
export function KeepYear({ year, desk, closed, proposed, reportsLeft }: Props) {
  const [closing, setClosing] = useState(false)
  const close = useCommand(client.submission.points.close, { onDone: () => setClosing(false) })
  const maySet = useHoldsIn(desk.id, TABLE_KEEPERS)
  const mayClose = useHoldsIn(desk.id, YEAR_CLOSERS)
  if (closed) {
    const day = closed.closedOn.replaceAll('-', '.')
    return <Text className={prose.soft}>{`${day} 由${closed.closedBy}封存，不再变动`}</Text>
  }
  return (
    <View>
      {proposed && <Notice>这一年还没有定积分办法，先按上面这张表算给您看</Notice>}
      {maySet && (
        <MainAction
          kind='second'
          label='定积分办法'
          onPress={() => go('points', { committeeId: desk.id, year: String(year) })}
        />
      )}
      {mayClose && year < thisYear() && (
        <MainAction
          kind='second'
          label='封存这一年'
          refusal={refusalOf(proposed, reportsLeft)}
          onPress={() => setClosing(true)}
        />
      )}
      {closing && (
        <Confirm
          title={`封存 ${year} 年的排名？`}
          consequence='封存后积分办法和计入的采用都不能再改，以后核对的采用也不计入这一年。'
          verb='封存'
          busy={close.busy}
          onConfirm={() => close.run({ committeeId: desk.id, year })}
          onClose={() => setClosing(false)}
        />
      )}
    </View>
  )
}

function refusalOf(proposed: boolean, reportsLeft: number): string | null {
  if (proposed) return closeYearRefusalMessages.TABLE_NOT_SET
  return reportsLeft > 0 ? closeYearRefusalMessages.REPORTS_LEFT : null
}
