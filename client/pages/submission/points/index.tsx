import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { NumberField } from '@client/components/number-field'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { CommitteeId } from '@shared/committee/committee.model'
import { OutletLevel } from '@shared/submission/adoption.model'
import { outletLevelLabels } from '@shared/submission/adoption.wording'
import { LevelPoints, PointsMode, type PointsTable } from '@shared/submission/points.model'
import { pointsModeLabels } from '@shared/submission/points.wording'
import { thisYear } from '../period-field'

const Table = z.strictObject({ mode: PointsMode, points: LevelPoints })

/** P-08: what an adoption brings in one year. */
export default function PointsPage() {
  const committeeId = useRouteId<CommitteeId>('committeeId')
  const year = Number(useRouter().params.year ?? thisYear())
  const query = useQuery(
    api.submission.points.get.queryOptions({
      input: { committeeId, year, period: 'year', by: 'unit' },
    }),
  )
  if (query.data) {
    return <TableForm committeeId={committeeId} year={year} table={query.data.table} />
  }
  return (
    <Page title='积分办法'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

type Props = { committeeId: CommitteeId; year: number; table: PointsTable }

function TableForm({ committeeId, year, table }: Props) {
  const form = useDraftForm({
    name: `points.${committeeId}.${year}`,
    schema: Table,
    initial: table,
    send: (values, requestId) =>
      client.submission.points.setTable({ ...values, committeeId, year, requestId }),
    onDone: goBack,
  })
  return (
    <Page
      title='积分办法'
      note={`${year}年的采用按这张表记分，封存前可以改，改了排名马上重算`}
      action={<FormFoot label='按这张表记分' {...form.foot} />}
    >
      <View>
        {OutletLevel.options.map((level) => (
          <NumberField
            key={level}
            label={`${outletLevelLabels[level]}（分）`}
            {...form.field(`points.${level}`)}
          />
        ))}
      </View>
      <ChoiceTiles
        label='一稿多登怎么算'
        columns={1}
        choices={PointsMode.options.map((value) => ({
          value,
          label: pointsModeLabels[value],
          note: modeNotes[value],
        }))}
        {...form.field('mode')}
      />
    </Page>
  )
}

const modeNotes: Record<PointsMode, string> = {
  highest: '国家级登了、市级也登了，只记国家级的分',
  cumulative: '登一家记一家，分数加起来',
}
