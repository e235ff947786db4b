import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Sheet } from '@client/components/sheet'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { localDateOf } from '@shared/kernel/local-date'
import type { VolunteerFile } from '@shared/volunteer/register.model'
import { transitions } from '@shared/volunteer/service-state.rules'
import { Basics, Evaluation, Honours, Service, Training } from '../file-sections'
import { standingOf } from '../standing'

/** A member's own file, all of it one below another: tabs are what elders trip over (§E.1). */
export default function MyFilePage() {
  const query = useQuery(api.volunteer.register.mine.queryOptions({ input: {} }))
  const file = query.data
  return (
    <Page title='我的档案' office={file ? file.office : null}>
      <QueryView query={query}>
        {(mine) =>
          mine ? (
            <Mine file={mine} />
          ) : (
            <EmptyState
              why='您还不是队员'
              what='报名通过审定以后，这里有您的档案'
              action={{ label: '我愿意报名', onPress: () => go('volunteer/welcome') }}
            />
          )
        }
      </QueryView>
    </Page>
  )
}

const sections = [
  { label: '基本', Section: Basics },
  { label: '服务', Section: Service },
  { label: '培训', Section: Training },
  { label: '表彰', Section: Honours },
  { label: '评价', Section: Evaluation },
] as const

function Mine({ file }: { file: VolunteerFile }) {
  const [leaves, setLeaves] = useState(false)
  const { status } = file
  const travels = status === 'enrolled' || status === 'away'
  return (
    <View>
      <StatusSentence {...standingOf(file, localDateOf(new Date()))} />
      {travels && (
        <MainAction
          label={file.absence || status === 'away' ? '我回来了、改日子' : '我要外出一段时间'}
          onPress={() => go('register/away')}
        />
      )}
      {transitions.suspend.from.includes(status) && (
        <MainAction label='健康自查' kind='second' onPress={() => go('register/health')} />
      )}
      {sections.map(({ label, Section }) => (
        <View key={label}>
          <Text className={prose.heading}>{label}</Text>
          <Section file={file} />
        </View>
      ))}
      {transitions.leave.from.includes(status) && (
        <MainAction label='我不再参加了' kind='second' onPress={() => setLeaves(true)} />
      )}
      {leaves && <Leave file={file} onClose={() => setLeaves(false)} />}
    </View>
  )
}

/** V-14: what leaving means comes before the button; why is nobody's business. */
function Leave({ file, onClose }: { file: VolunteerFile; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { run, busy } = useCommand(client.volunteer.member.leave, { onDone: onClose })
  const told = reason.trim()
  return (
    <Sheet title='不再参加了？' onClose={onClose}>
      <Text className={prose.line}>
        退出后，您不再列入名册，队员证停用，也不在服务队里。做过的事都留着。以后想回来，打个电话就行。
      </Text>
      <TextField
        label='想说说原因吗？'
        hint='可以不写'
        lines={2}
        value={reason}
        onChange={setReason}
      />
      <MainAction
        label='我不再参加'
        kind='danger'
        busy={busy}
        onPress={() => run({ volunteerId: file.id, ...(told && { reason: told }) })}
      />
      <MainAction label='还是留下' kind='second' onPress={onClose} />
    </Sheet>
  )
}
