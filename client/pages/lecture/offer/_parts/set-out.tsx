import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Sheet } from '@client/components/sheet'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { Grant } from '@shared/account/account.model'
import type { Point } from '@shared/lecture/point.model'
import { PointField } from '../../point-field'
import { useMe } from '../../use-me'

/** Whence the road of the office's lecturers is measured; the office marks it once. */
export function SetOut() {
  const { me } = useMe()
  const office = me?.grants.find((grant) => grant.role === 'countyOffice')
  return office ? <Marked office={office} /> : null
}

function Marked({ office }: { office: Grant }) {
  const { committeeId, committeeName } = office
  const query = useQuery(api.lecture.point.find.queryOptions({ input: { committeeId } }))
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Point | null>(null)
  const close = () => setOpen(false)
  const mark = useCommand(client.lecture.point.mark, { onDone: close })
  if (!query.data) return null
  const { point } = query.data
  return (
    <>
      <Text className={prose.soft}>
        {point
          ? `讲师的路程从${committeeName}关工委算，是直线距离。`
          : `还没在地图上标出${committeeName}关工委，算不出讲师的路程。`}
      </Text>
      <MainAction
        kind='second'
        label={point ? '改出发的位置' : '标出出发的位置'}
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <Sheet title={`${committeeName}关工委在哪里`} onClose={close}>
          <PointField
            label='地图上的位置'
            hint='讲师的路程从这里算'
            value={chosen ?? point}
            onChange={setChosen}
          />
          <MainAction
            label='记下位置'
            busy={mark.busy}
            refusal={chosen ? null : '请先标出位置'}
            onPress={() => chosen && mark.run({ committeeId, point: chosen })}
          />
          <MainAction kind='second' label='先不办' onPress={close} />
        </Sheet>
      )}
    </>
  )
}
