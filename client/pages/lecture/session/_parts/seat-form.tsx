import { Text } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import * as z from 'zod'
import { client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { PhoneField } from '@client/components/phone-field'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Actor } from '@shared/account/account.model'
import { ChildStage, SeatForm as Form, type Session } from '@shared/lecture/seat.model'
import { refusalToBookSeat } from '@shared/lecture/seat.rules'
import { bookSeatRefusalMessages, childStageLabels } from '@shared/lecture/seat.wording'

const schema = z.object(Form)

/** Name, number, the child's stage, how many come: nothing else is asked. */
export function SeatForm({
  session,
  me,
  children,
}: PropsWithChildren<{ session: Session; me: Actor }>) {
  const form = useDraftForm({
    name: `lecture.seat.${session.id}`,
    schema,
    initial: {
      sessionId: session.id,
      calledAs: me.name ?? '',
      phone: me.phone ?? '',
      adults: 1,
    },
    send: (values, requestId) => client.lecture.seat.book({ ...values, requestId }),
    onDone: () => {},
  })
  const adults = form.field('adults')
  const hasRoom = session.waiting === 0 && session.taken + (adults.value ?? 1) <= session.capacity
  const refusal = refusalToBookSeat(session, useNow())
  return (
    <Page
      title={session.lectureTitle}
      office={{ name: '承办关工办', phone: session.officePhone }}
      action={
        <FormFoot
          label={hasRoom ? '订座' : '排候补'}
          {...form.foot}
          refusal={refusal && bookSeatRefusalMessages[refusal]}
        />
      }
    >
      {children}
      <Text className={prose.heading}>订座</Text>
      <ChoiceTiles
        label='孩子在上'
        choices={ChildStage.options.map((value) => ({ value, label: childStageLabels[value] }))}
        {...form.field('childStage')}
      />
      <ChoiceTiles
        label='来几位大人'
        choices={[
          { value: '1', label: '1 位' },
          { value: '2', label: '2 位' },
        ]}
        value={String(adults.value ?? 1)}
        error={adults.error}
        onChange={(value) => adults.onChange(Number(value))}
      />
      <TextField label='怎么称呼您' maxLength={12} {...form.field('calledAs')} />
      <PhoneField {...form.field('phone')} />
      <Text className={prose.soft}>只用来通知您这一场，讲完 30 天后清除。</Text>
    </Page>
  )
}
