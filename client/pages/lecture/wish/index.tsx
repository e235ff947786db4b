import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { SectionId } from '@shared/lecture/lecture.model'
import type { MyWish } from '@shared/lecture/wish.model'
import { go } from '../go'
import { useMe } from '../use-me'

/** 我想听: a topic, a place, one button. */
export default function WishPage() {
  const { isKnown } = useMe()
  const sections = useQuery(api.lecture.section.list.queryOptions({ input: {} }))
  const areas = useQuery(api.lecture.wish.areas.queryOptions({ input: {} }))
  const mine = useQuery(api.lecture.wish.mine.queryOptions({ input: {}, enabled: isKnown }))
  const [sectionId, setSection] = useState<SectionId | null>(null)
  const [areaId, setArea] = useState<CommitteeId | null>(null)
  const make = useCommand(client.lecture.wish.make, { onDone: () => setSection(null) })
  const missing = sectionId ? (areaId ? null : '请选在哪里听') : '请选想听哪一类'
  return (
    <Page
      title='我想听'
      note='说的人多了，关工办就请讲师来开一场'
      action={
        isKnown && (
          <MainAction
            label='我想听'
            busy={make.busy}
            refusal={missing}
            onPress={() => sectionId && areaId && make.run({ sectionId, areaId })}
          />
        )
      }
    >
      <QueryView query={sections}>
        {(all) => (
          <PickerField
            label='想听哪一类'
            choices={all.map(({ id, name }) => ({ value: id, label: name }))}
            value={sectionId}
            onChange={setSection}
          />
        )}
      </QueryView>
      <QueryView query={areas}>
        {(all) => (
          <PickerField
            label='在哪里听'
            choices={all.map(({ id, name }) => ({ value: id, label: name }))}
            value={areaId}
            onChange={setArea}
          />
        )}
      </QueryView>
      {!isKnown && <Text className={prose.line}>请从微信里打开这一页。</Text>}
      {mine.data && mine.data.length > 0 && <Text className={prose.heading}>我说过的</Text>}
      {mine.data?.map((wish) => (
        <WishCard key={wish.id} wish={wish} />
      ))}
    </Page>
  )
}

function WishCard({ wish }: { wish: MyWish }) {
  const { id, sectionName, areaName, voices, sessionId } = wish
  const takeBack = useCommand(client.lecture.wish.takeBack)
  return (
    <Card title={`${areaName} · ${sectionName}`}>
      {sessionId ? (
        <MainAction label='开场了，去订座' onPress={() => go('session', { sessionId })} />
      ) : (
        <>
          <Text className={prose.line}>{`共 ${voices} 人想听，开场时告诉您`}</Text>
          <MainAction
            kind='second'
            label='不想听了'
            busy={takeBack.busy}
            onPress={() => takeBack.run({ wishId: id })}
          />
        </>
      )}
    </Card>
  )
}
