import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { api } from '@client/api/api'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Steps } from '@client/components/steps'
import { useSendWhenBack } from '@client/forms/use-send-when-back'
import { localDateOf } from '@shared/kernel/calendar'
import type { DeedId } from '@shared/volunteer/deed.model'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { PeoplePicker } from '../people-picker'
import { type Manner, useDeedForm } from './_parts/deed-form'
import { What, whatFields } from './_parts/what'
import { When, whenFields } from './_parts/when'
import { Where, whereFields } from './_parts/where'

/** O-09 记一笔: two sentences and a photo, when, where. The same screens correct a line or write for others. */
export default function DeedWritePage() {
  const { deedId, office, volunteerId } = useRouter().params
  if (deedId) return <Correcting deedId={deedId as DeedId} />
  if (!office) return <Own />
  const volunteerIds = volunteerId ? [volunteerId as VolunteerId] : []
  return <Sheets manner={{ kind: 'office', volunteerIds }} teams={[]} />
}

function Own() {
  const year = Number(localDateOf(new Date()).slice(0, 4))
  const book = useQuery(api.volunteer.deed.mine.queryOptions({ input: { year } }))
  return <Sheets manner={{ kind: 'self' }} teams={book.data?.teams ?? []} />
}

function Correcting({ deedId }: { deedId: DeedId }) {
  const query = useQuery(api.volunteer.deed.get.queryOptions({ input: { deedId } }))
  const deed = query.data
  if (!deed) {
    return (
      <Page title='更正'>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    )
  }
  const teams = deed.teamId && deed.teamName ? [{ id: deed.teamId, name: deed.teamName }] : []
  return <Sheets manner={{ kind: 'correction', deed }} teams={teams} />
}

const titles: Record<Manner['kind'], string> = {
  self: '记一笔',
  office: '给队员记一笔',
  correction: '更正一笔',
}

type Props = { manner: Manner; teams: readonly { id: TeamId; name: string }[] }

function Sheets({ manner, teams }: Props) {
  const form = useDeedForm(manner)
  const [at, setAt] = useState(0)
  useSendWhenBack(form.foot)
  const suggested = useRef(false)
  const people = form.field('volunteerIds')
  const screens = [
    ...(manner.kind === 'office'
      ? [
          {
            name: '给谁记',
            fields: ['volunteerIds'] as const,
            screen: (
              <PeoplePicker
                label='选是谁做的'
                values={people.value}
                error={people.error}
                onChange={people.onChange}
              />
            ),
          },
        ]
      : []),
    { name: '做了什么', fields: whatFields, screen: <What form={form} /> },
    { name: '什么时候', fields: whenFields, screen: <When form={form} manner={manner} /> },
    {
      name: '在哪里',
      fields: whereFields,
      screen: <Where form={form} manner={manner} teams={teams} />,
    },
  ]
  const shown = screens[at] ?? screens[0]
  const isLast = at === screens.length - 1

  function turnTo(next: number) {
    setAt(next)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  async function handleNext() {
    if (!(await form.check([...(shown?.fields ?? [])]))) return
    // Whoever is in one team only finds it chosen, once; they may still choose none.
    const [only, second] = teams
    if (only && !second && !suggested.current && manner.kind === 'self') {
      suggested.current = true
      if (form.values.sheet.teamId === null) form.set('sheet.teamId', only.id)
    }
    turnTo(at + 1)
  }

  return (
    <Page
      title={titles[manner.kind]}
      action={
        <FormFoot
          label={isLast ? labelOf(manner, people.value.length) : '下一步'}
          {...form.foot}
          onPress={isLast ? form.foot.onPress : handleNext}
        />
      }
    >
      <Steps current={at} names={screens.map(({ name }) => name)} />
      {form.foot.isUnanswered && (
        <Notice>没连上网，写的都存着。连上网会自动送出，也可以点“重试”。</Notice>
      )}
      {shown?.screen}
      {at > 0 && (
        <View>
          <MainAction label='上一步' kind='second' onPress={() => turnTo(at - 1)} />
        </View>
      )}
    </Page>
  )
}

function labelOf({ kind }: Manner, people: number): string {
  if (kind === 'office') return people > 1 ? `给 ${people} 位同志记上` : '记上'
  return kind === 'self' ? '记上这一笔' : '用这一笔更正'
}
