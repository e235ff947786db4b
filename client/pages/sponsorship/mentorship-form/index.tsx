import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { Steps } from '@client/components/steps'
import { TextField } from '@client/components/text-field'
import { useMe } from '@client/session/use-me'
import type { Grant } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import { MentorshipKind, Rhythm } from '@shared/sponsorship/mentorship.model'
import { MENTORSHIP_OFFICES } from '@shared/sponsorship/mentorship.rules'
import {
  mentorshipKindLabels,
  mentorshipKindNotes,
  peopleLabels,
  rhythmLabels,
} from '@shared/sponsorship/mentorship.wording'
import { replaceWith } from '../go'
import { Mentor } from './_parts/mentor'
import { type MentorshipDraft, useMentorshipForm } from './_parts/mentorship-draft'

/** S-19: which kind, who and where, what is agreed. */
export default function MentorshipFormPage() {
  const { me } = useMe()
  const grant = me?.grants.find(({ role }) => MENTORSHIP_OFFICES.some((one) => one === role))
  return grant ? <Sheets grant={grant} /> : <Page title='登记一对'>{null}</Page>
}

/** A village enters its own; an office above says which village. */
function Sheets({ grant: { role, committeeId } }: { grant: Grant }) {
  const placeId = role === 'villageClerk' ? committeeId : ''
  const form = useMentorshipForm(placeId, ({ mentorshipId }) =>
    replaceWith(`mentorship/index?mentorshipId=${mentorshipId}`),
  )
  const [at, setAt] = useState(0)
  const screens = [
    {
      name: '哪一种',
      fields: ['terms.kind', 'terms.rhythm'] as const,
      screen: <Kind form={form} />,
    },
    {
      name: '谁和哪里',
      fields: ['mentor', 'placeId'] as const,
      screen: <Mentor form={form} within={committeeId} />,
    },
    { name: '怎么约定', fields: ['terms', 'startsOn'] as const, screen: <Terms form={form} /> },
  ]
  const shown = screens[at] ?? screens[0]
  const isLast = at === screens.length - 1
  function turnTo(next: number) {
    setAt(next)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const handleNext = async () => {
    if (await form.check([...(shown?.fields ?? [])])) turnTo(at + 1)
  }
  return (
    <Page
      title='登记一对'
      action={
        <FormFoot
          label={isLast ? '登记' : '下一步'}
          {...form.foot}
          onPress={isLast ? form.foot.onPress : handleNext}
        />
      }
    >
      <Steps current={at} names={screens.map(({ name }) => name)} />
      {shown?.screen}
      {at > 0 && (
        <View>
          <MainAction label='上一步' kind='second' onPress={() => turnTo(at - 1)} />
        </View>
      )}
    </Page>
  )
}

const kinds = MentorshipKind.options.map((value) => ({
  value: value as string,
  label: mentorshipKindLabels[value],
  note: mentorshipKindNotes[value],
}))
const rhythms = Rhythm.options.map((value) => ({
  value: value as string,
  label: rhythmLabels[value],
}))

function Kind({ form: { field } }: { form: MentorshipDraft }) {
  return (
    <View>
      <ChoiceTiles label='哪一种结对？' columns={1} choices={kinds} {...field('terms.kind')} />
      <ChoiceTiles label='多久一次？' choices={rhythms} {...field('terms.rhythm')} />
    </View>
  )
}

function Terms({ form: { field, values } }: { form: MentorshipDraft }) {
  const kind = values.terms.kind as MentorshipKind
  return (
    <View>
      <NumberField
        label={peopleLabels[kind]}
        hint={kind === 'farming' ? '不算带头的一户' : '只写人数，不写姓名'}
        {...field('terms.people')}
      />
      {kind === 'care' && (
        <NumberField label='来回多少公里？' hint='就在村里写 0' {...field('terms.distanceKm')} />
      )}
      {kind === 'craft' && (
        <TextField
          label='传什么手艺？'
          hint='例如：漫画、摄影、剪纸'
          maxLength={30}
          {...field('terms.subject')}
        />
      )}
      {kind === 'farming' && (
        <View>
          <TextField
            label='种什么、养什么？'
            hint='例如：水稻、苹果'
            maxLength={30}
            {...field('terms.subject')}
          />
          <TextField
            label='帮扶对象（可以不填）'
            hint='成年人的姓名，本人愿意才写'
            maxLength={60}
            {...field('terms.partners')}
          />
        </View>
      )}
      <DateField label='哪天开始？' end={localDateOf(new Date())} {...field('startsOn')} />
    </View>
  )
}
