import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@client/api/api'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { EmptyState } from '@client/components/empty-state'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { DateField, TimeField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { CEREMONY_OFFICES } from '@shared/volunteer/ceremony.rules'
import { usePlanForm } from './_parts/plan-form'

/** V-07: when, where, who leads, and who of those waiting comes; the text in force is taken by itself. */
export default function CeremonyPlanPage() {
  const office = useMyOffice(CEREMONY_OFFICES)
  return office ? <Plan office={office} /> : <Page title='安排入队宣誓' />
}

function Plan({ office }: { office: Grant }) {
  const form = usePlanForm(office.committeeId)
  const { field, values } = form
  const today = localDateOf(new Date())
  const query = useQuery(
    api.volunteer.register.listAwaiting.queryOptions({
      input: { committeeId: office.committeeId },
    }),
  )
  const people = field('volunteerIds')
  const invited = values.volunteerIds.length

  return (
    <Page
      title='安排入队宣誓'
      note={`${office.committeeName}关工委`}
      action={
        <FormFoot
          label={invited > 0 ? `请 ${invited} 位同志来宣誓` : '安排仪式'}
          {...form.foot}
          refusal={query.data?.length === 0 ? '现在没有等着宣誓的人' : null}
        />
      }
    >
      <DateField label='哪一天' start={today} {...field('day')} />
      <TimeField label='几点开始' {...field('time')} />
      <TextField label='地点' maxLength={60} {...field('place')} />
      <TextField label='领誓人' maxLength={20} {...field('leaderName')} />
      <QueryView query={query}>
        {(waiting) =>
          waiting.length === 0 ? (
            <EmptyState why='现在没有等着宣誓的人' what='审定通过的人会出现在这里' />
          ) : (
            <View>
              <ManyChoiceTiles
                label='请谁来'
                hint='审定通过、还没有宣誓的同志'
                columns={1}
                choices={waiting.map(({ id, name, villageName, approvedOn }) => ({
                  value: id as string,
                  label: name,
                  note: `${villageName} · ${dayInWords(approvedOn, today)}通过`,
                }))}
                values={values.volunteerIds}
                error={people.error}
                onChange={people.onChange}
              />
              <MainAction
                label='全部都请'
                kind='second'
                onPress={() => people.onChange(waiting.map(({ id }) => id))}
              />
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}
