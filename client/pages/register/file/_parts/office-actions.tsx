import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import type { Actor } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { VolunteerFile } from '@shared/volunteer/register.model'
import { type Move, refusalToMove } from '@shared/volunteer/service-state.rules'

type Props = { file: VolunteerFile; me: Actor }
type Asking = 'suspend' | 'resume' | 'leave' | 'readmit'

const questions: Record<Asking, { title: string; hint: string; verb: string }> = {
  suspend: {
    title: '为什么暂停？',
    hint: '暂停后不派活动，名册上的位置保留。本人会在档案里看到原因',
    verb: '暂停',
  },
  resume: { title: '为什么恢复？', hint: '恢复后又可以派活动', verb: '恢复' },
  leave: {
    title: '本人为什么退出？',
    hint: '退出后不再列入名册，队员证停用，也不在服务队里',
    verb: '登记退出',
  },
  readmit: { title: '为什么重新列入？', hint: '队员编号不变，队员证恢复', verb: '重新列入名册' },
}

/** What this office may do with this member now; what it may not is not shown. */
export function OfficeActions({ file, me }: Props) {
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState<Asking | 'reportDeath' | null>(null)
  const done = () => {
    setAsking(null)
    setOpen(false)
  }
  const commands = {
    suspend: useCommand(client.volunteer.member.suspend, { onDone: done }),
    resume: useCommand(client.volunteer.member.resume, { onDone: done }),
    leave: useCommand(client.volunteer.member.leave, { onDone: done }),
    readmit: useCommand(client.volunteer.member.readmit, { onDone: done }),
  }
  const member = {
    status: file.status,
    personId: file.isOwn ? me.personId : '',
    villagePath: file.villagePath,
    hasSworn: file.memberNumber !== null,
  }
  const may = (move: Move) =>
    refusalToMove(member, move, me, { reason: 'asked below', proposedBy: 'x' }) === null
  const asked = (['suspend', 'resume', 'leave', 'readmit'] as const).filter(may)
  const travels = may('goAway') || may('comeBack')
  if (asked.length === 0 && !travels) return null

  if (!open) return <MainAction label='办理' onPress={() => setOpen(true)} />
  if (asking === 'reportDeath') return <ReportDeath file={file} onClose={done} />
  if (asking) {
    const { run, busy } = commands[asking]
    return (
      <AskReason
        {...questions[asking]}
        busy={busy}
        onSubmit={(reason) => run({ volunteerId: file.id, reason })}
        onClose={done}
      />
    )
  }
  return (
    <Sheet title='给这位同志办什么？' onClose={done}>
      {travels && (
        <MainAction
          label={file.absence ? '登记回来、改日子' : '登记外出'}
          kind='second'
          onPress={() => go('register/away', { volunteerId: file.id })}
        />
      )}
      {asked.map((move) => (
        <MainAction
          key={move}
          label={questions[move].verb}
          kind='second'
          onPress={() => setAsking(move)}
        />
      ))}
      {may('reportDeath') && (
        <MainAction label='登记去世' kind='second' onPress={() => setAsking('reportDeath')} />
      )}
      <MainAction label='先不办' kind='second' onPress={done} />
    </Sheet>
  )
}

function ReportDeath({ file, onClose }: { file: VolunteerFile; onClose: () => void }) {
  const today = localDateOf(new Date())
  const [on, setOn] = useState(today)
  const { run, busy } = useCommand(client.volunteer.member.reportDeath, { onDone: onClose })
  return (
    <Sheet title='登记去世' onClose={onClose}>
      <DateField
        label='哪一天'
        hint='登记后不能再改，请核对姓名'
        end={today}
        value={on}
        onChange={setOn}
      />
      <MainAction
        label={`登记${file.name}同志去世`}
        kind='danger'
        busy={busy}
        onPress={() => run({ volunteerId: file.id, on })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
