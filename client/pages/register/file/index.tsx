import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { go } from '@client/session/go'
import { useMe } from '@client/session/use-me'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { HONOUR_OFFICES } from '@shared/volunteer/honour.rules'
import type { VolunteerFile } from '@shared/volunteer/register.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { Basics, Evaluation, Honours, Service, Training } from '../file-sections'
import { standingOf } from '../standing'
import { OfficeActions } from './_parts/office-actions'
import { Tabs } from './_parts/tabs'

const tabs = [
  { key: 'basics', label: '基本', Section: Basics },
  { key: 'service', label: '服务', Section: Service },
  { key: 'training', label: '培训', Section: Training },
  { key: 'honours', label: '表彰', Section: Honours },
  { key: 'evaluation', label: '评价', Section: Evaluation },
] as const

/** O-05: one member in five tabs, as the law on volunteers lists them (志愿服务条例 §19). */
export default function FilePage() {
  const volunteerId = useRouteId<VolunteerId>('volunteerId')
  const query = useQuery({
    ...api.volunteer.register.get.queryOptions({ input: { volunteerId } }),
    meta: { keep: false },
  })
  const { me } = useMe()
  return (
    <Page
      title='队员档案'
      note='您看这份档案会记录在案'
      action={query.data && me && <OfficeActions file={query.data} me={me} />}
    >
      <QueryView query={query}>{(file) => <Sheet file={file} me={me} />}</QueryView>
    </Page>
  )
}

function Sheet({ file, me }: { file: VolunteerFile; me: Actor | undefined }) {
  const [chosen, setChosen] = useState<(typeof tabs)[number]['key']>('basics')
  const { Section } = tabs.find(({ key }) => key === chosen) ?? tabs[0]
  const mayHonour = me && !file.isOwn && holds(me, HONOUR_OFFICES, file.villagePath)
  return (
    <View>
      <StatusSentence {...standingOf(file, localDateOf(new Date()))} />
      <Tabs label='档案的五个部分' tabs={tabs} chosen={chosen} onChoose={setChosen} />
      <Section file={file} />
      {chosen === 'honours' && mayHonour && (
        <MainAction
          label='登记、撤下表彰'
          kind='second'
          onPress={() => go('register/honours', { volunteerId: file.id })}
        />
      )}
      <MainAction
        label='打印登记表'
        kind='second'
        onPress={() => go('register/export-ask', { volunteerId: file.id })}
      />
    </View>
  )
}
