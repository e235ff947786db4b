import { View } from '@tarojs/components'
import { useState } from 'react'
import * as z from 'zod'
import { client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { DateField, TimeField } from '@client/components/picker-field'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { useDraftForm } from '@client/forms/use-draft-form'
import { goOn } from '@client/session/go'
import type { CommitteeId } from '@shared/committee/committee.model'
import { dayInWords, localDateOf, momentAt } from '@shared/kernel/local-date'
import { line, personName } from '@shared/kernel/text'

const Sheet = z.strictObject({
  day: z.iso.date('请选择日期'),
  time: z.string().regex(/^\d{2}:\d{2}$/, '请选择几点开始'),
  place: line('地点', { min: 2, max: 60 }),
  leaderName: personName('领誓人'),
})

/** V-08: everybody in the team and here is called; who leads and where is all there is to say. */
export default function CollectivePlanPage() {
  const committeeId = useRouteId<CommitteeId>('committeeId')
  const today = localDateOf(new Date())
  const { field, foot } = useDraftForm({
    name: `volunteer.collective.${committeeId}`,
    schema: Sheet,
    initial: { day: '', time: '09:00', place: '', leaderName: '' },
    send: ({ day, time, ...plan }, requestId) =>
      client.volunteer.collectiveOath.plan({
        ...plan,
        requestId,
        committeeId,
        startsAt: momentAt(day, time).toISOString(),
      }),
    onDone: ({ id }) => goOn('volunteer/ceremony', { ceremonyId: id }),
  })
  return (
    <Page
      title='安排集体宣誓'
      note='请全体在册队员来，外出和暂停的不叫'
      action={<FormFoot label='通知全体队员' {...foot} />}
    >
      <DateField label='哪一天' start={today} {...field('day')} />
      <TimeField label='几点开始' {...field('time')} />
      <TextField
        label='地点'
        hint='例如关心下一代工作会议的会场'
        maxLength={60}
        {...field('place')}
      />
      <TextField label='领誓人' maxLength={20} {...field('leaderName')} />
      <PastOath committeeId={committeeId} today={today} />
    </Page>
  )
}

const figure = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null)

/** The last one before this register was kept; without it nobody knows when the next is due. */
function PastOath({ committeeId, today }: { committeeId: CommitteeId; today: string }) {
  const [past, setPast] = useState({ heldOn: '', invited: '', sworn: '' })
  const record = useCommand(client.volunteer.collectiveOath.recordPast)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const change = (part: Partial<typeof past>) => setPast({ ...past, ...part })

  function handleRecord() {
    const [invited, sworn] = [figure(past.invited), figure(past.sworn)]
    const known = invited !== null && sworn !== null
    record.run({
      committeeId,
      heldOn: past.heldOn,
      invited: known ? invited : null,
      sworn: known ? sworn : null,
    })
    setDueOn(past.heldOn)
  }

  return (
    <Card title='登记以前办过的'>
      <View>
        <DateField
          label='上次集体宣誓是哪天'
          end={today}
          value={past.heldOn}
          onChange={(heldOn) => change({ heldOn })}
          error={record.complaintAt('heldOn')}
        />
        <TextField
          label='应到人数'
          hint='不清楚就空着'
          kind='number'
          maxLength={5}
          value={past.invited}
          onChange={(invited) => change({ invited })}
        />
        <TextField
          label='到场人数'
          hint='不清楚就空着'
          kind='number'
          maxLength={5}
          value={past.sworn}
          onChange={(sworn) => change({ sworn })}
        />
        {record.failure && <Notice tone='danger'>{record.failure}</Notice>}
        {dueOn && !record.busy && !record.failure && (
          <Notice tone='good'>{`✓ 登记好了：${dayInWords(dueOn, today)}`}</Notice>
        )}
        <MainAction
          label='登记这一次'
          kind='second'
          busy={record.busy}
          refusal={past.heldOn ? null : '请先选是哪一天'}
          onPress={handleRecord}
        />
      </View>
    </Card>
  )
}
