import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { EmptyState } from '@client/components/empty-state'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { DateField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { localDateOf } from '@shared/kernel/local-date'
import { line, personName } from '@shared/kernel/text'
import type { CeremonyId, CeremonyRoll, RollEntry } from '@shared/volunteer/ceremony.model'
import { ceremonyKindLabels } from '@shared/volunteer/ceremony.wording'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

const Sheet = z.strictObject({
  swornOn: z.iso.date('请选择补誓的日期'),
  place: line('地点', { min: 2, max: 60 }),
  leaderName: personName('领誓人'),
  witnessName: personName('见证人'),
})

/** V-09: one person who was absent has sworn since, before a witness who is named. */
export default function MakeUpPage() {
  const ceremonyId = useRouteId<CeremonyId>('ceremonyId')
  const volunteerId = useRouteId<VolunteerId>('volunteerId')
  const query = useQuery(api.volunteer.ceremony.get.queryOptions({ input: { ceremonyId } }))
  const entry = query.data?.roll.find((one) => one.volunteerId === volunteerId)
  if (query.data && entry) return <MakeUp ceremony={query.data} entry={entry} />
  return (
    <Page title='登记补誓'>
      <QueryView query={query}>{() => <EmptyState why='名单上没有这位同志' />}</QueryView>
    </Page>
  )
}

function MakeUp({ ceremony, entry }: { ceremony: CeremonyRoll; entry: RollEntry }) {
  const { field, foot } = useDraftForm({
    name: `volunteer.makeUp.${ceremony.id}.${entry.volunteerId}`,
    schema: Sheet,
    initial: { swornOn: '', place: '', leaderName: ceremony.leaderName, witnessName: '' },
    send: (values, requestId) =>
      client.volunteer.ceremony.makeUp({
        ...values,
        requestId,
        ceremonyId: ceremony.id,
        volunteerId: entry.volunteerId,
      }),
    onDone: goBack,
  })
  const joins = ceremony.kind === 'joining'
  return (
    <Page title='登记补誓' action={<FormFoot label='登记补誓' {...foot} />}>
      <View>
        <StatusSentence
          tag={entry.name}
          sentence={`${ceremonyKindLabels[ceremony.kind]}那天没有到场。${
            joins ? '登记后成为在册队员，得到编号' : '登记后不再列为缺席'
          }`}
        />
        <DateField
          label='哪天补的'
          start={localDateOf(ceremony.startsAt)}
          end={localDateOf(new Date())}
          {...field('swornOn')}
        />
        <TextField
          label='地点'
          hint='例如“本人家里”“社区办公室”'
          maxLength={60}
          {...field('place')}
        />
        <TextField label='领誓人' maxLength={20} {...field('leaderName')} />
        <TextField
          label='见证人'
          hint='领誓人以外，当时在场的一位'
          maxLength={20}
          {...field('witnessName')}
        />
      </View>
    </Page>
  )
}
