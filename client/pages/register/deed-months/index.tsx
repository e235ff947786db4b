import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf, momentInWords } from '@shared/kernel/calendar'
import { sumInWords } from '@shared/volunteer/deed.wording'
import type { DeedMonth } from '@shared/volunteer/deed-month.model'
import { MONTH_KEEPERS, refusalToLock } from '@shared/volunteer/deed-month.rules'
import { lockRefusalMessages, monthInWords } from '@shared/volunteer/deed-month.wording'

/** A month that was reported upward is closed; opening it again takes a reason. */
export default function DeedMonthsPage() {
  const office = useMyOffice(MONTH_KEEPERS)
  return office ? <Months office={office} /> : <Page title='月度锁定' />
}

function Months({ office }: { office: Grant }) {
  const { committeeId } = office
  const query = useQuery(api.volunteer.deedMonth.list.queryOptions({ input: { committeeId } }))
  return (
    <Page title='月度锁定' note={`${office.committeeName}及以下，锁定后这个月的业绩不能再改`}>
      <QueryView query={query}>
        {(months) => (
          <View>
            {months.map((month) => (
              <Month key={month.month} month={month} committeeId={committeeId} />
            ))}
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function Month({ month, committeeId }: { month: DeedMonth; committeeId: CommitteeId }) {
  const now = new Date()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const lock = useCommand(client.volunteer.deedMonth.lock, { onDone: close })
  const reopen = useCommand(client.volunteer.deedMonth.reopen, { onDone: close })
  const held = month.lock
  const refusal = refusalToLock({ ...month, locked: false }, localDateOf(now))
  return (
    <Card title={monthInWords(month.month)}>
      <SummaryList
        rows={[
          { label: '业绩', value: `${month.deeds} 笔，${month.people} 人` },
          { label: '已确认', value: sumInWords(month.confirmedMinutes) },
          { label: '等确认', value: `${month.claimed} 笔` },
        ]}
      />
      {held ? (
        <View>
          <Text className={prose.soft}>
            {`${held.lockedBy}已锁定，${momentInWords(held.lockedAt, now)}，${held.committeeName}`}
          </Text>
          <MainAction label='重新打开' kind='second' onPress={() => setAsking(true)} />
        </View>
      ) : (
        <MainAction
          label='锁定这个月'
          kind='second'
          refusal={refusal && lockRefusalMessages[refusal]}
          onPress={() => setAsking(true)}
        />
      )}
      {asking && held && (
        <AskReason
          title={`重新打开${monthInWords(month.month)}？`}
          hint='会记在操作日志里'
          verb='重新打开'
          busy={reopen.busy}
          onSubmit={(reason) => reopen.run({ lockId: held.id, reason })}
          onClose={close}
        />
      )}
      {asking && !held && (
        <Confirm
          title={`锁定${monthInWords(month.month)}？`}
          consequence='锁定后，这个月的业绩不能再记、再确认、再更正。要改须写明原因重新打开。'
          verb='锁定'
          busy={lock.busy}
          onConfirm={() => lock.run({ committeeId, month: month.month })}
          onClose={close}
        />
      )}
    </Card>
  )
}
