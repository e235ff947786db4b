import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Sheet } from '@client/components/sheet'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { addDays, dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { ViewHolder } from '@shared/sponsorship/view.model'
import { viewRoleLabels } from '@shared/sponsorship/view.wording'
import styles from '../sponsorship.module.scss'

const SPANS = [
  { value: '30', label: '30 天' },
  { value: '90', label: '90 天' },
  { value: '180', label: '180 天' },
] as const
type Span = (typeof SPANS)[number]['value']

/** S-17: who works on cases here, and who of them may open a record without asking each time. */
export default function ViewRightsPage() {
  const query = useQuery({
    ...api.sponsorship.view.listHolders.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  return (
    <Page
      wide
      title='长期查看'
      note='天天要办核实的同志，可以定一段时间不用次次请示；每次看仍然记下来'
    >
      <QueryView query={query}>
        {(holders) =>
          holders.length === 0 ? (
            <EmptyState why='这里还没有人办理助学' what='系统管理员授予岗位后，会出现在这里' />
          ) : (
            <View className={styles.grid}>
              {holders.map((one) => (
                <Holder key={`${one.personId}${one.role}${one.committeeId}`} holder={one} />
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function Holder({ holder }: { holder: ViewHolder }) {
  const { right } = holder
  const [isGiving, setGiving] = useState(false)
  const revoke = useCommand(client.sponsorship.view.revoke)
  return (
    <Card title={holder.name}>
      <Text className={prose.soft}>{`${holder.committee} · ${viewRoleLabels[holder.role]}`}</Text>
      {right ? (
        <StatusSentence
          tag='可以查看'
          tone='good'
          sentence={`到${dayInWords(right.untilOn, localDateOf(new Date()))}为止，${right.grantedBy}同意：${right.reason}`}
        />
      ) : (
        <StatusSentence tag='次次请示' tone='plain' sentence='看一次，请示一次' />
      )}
      {holder.isSelf ? (
        <Text className={prose.soft}>这是您自己，请另一位负责人定</Text>
      ) : (
        <MainAction
          kind='second'
          label={right ? '重新定时间' : '同意长期查看'}
          onPress={() => setGiving(true)}
        />
      )}
      {right && !holder.isSelf && (
        <MainAction
          kind='danger'
          label='收回'
          busy={revoke.busy}
          onPress={() => revoke.run({ rightId: right.rightId })}
        />
      )}
      {isGiving && <Giving holder={holder} onClose={() => setGiving(false)} />}
    </Card>
  )
}

function Giving({ holder, onClose }: { holder: ViewHolder; onClose: () => void }) {
  const [span, setSpan] = useState<Span | null>(null)
  const [reason, setReason] = useState('')
  const grant = useCommand(client.sponsorship.view.grant, { onDone: onClose })
  const { personId, role, committeeId } = holder
  const refusal = reason.trim().length < 2 ? '请先写原因' : null
  return (
    <Sheet title={`同意${holder.name}长期查看`} onClose={onClose}>
      <ChoiceTiles label='多长时间' choices={SPANS} value={span} onChange={setSpan} />
      <TextField
        label='原因'
        hint='例如“办理今年的助学核实”'
        lines={2}
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
      <MainAction
        label='同意'
        busy={grant.busy}
        refusal={span ? refusal : '请先选多长时间'}
        onPress={() => {
          const untilOn = addDays(localDateOf(new Date()), Number(span))
          grant.run({ personId, role, committeeId, untilOn, reason })
        }}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
