import { Text, View } from '@tarojs/components'
import type { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { Tag, type Tone } from '@client/components/tag'
import { classes } from '@client/design/classes'
import type { StaffingClass, StaffingNorm } from '@shared/committee/appointment.model'
import { staffingClassLabels } from '@shared/committee/appointment.wording'
import type { CommitteeId } from '@shared/committee/committee.model'
import { residentsMissing } from '@shared/committee/staffing.rules'
import styles from './unit-table.module.scss'

export type StaffingReport = Awaited<ReturnType<typeof api.committee.staffing.get.call>>
export type StaffedUnit = StaffingReport['units'][number]

const tones: Record<StaffingClass, Tone> = { meets: 'good', basic: 'warm', below: 'brand' }

type Props = {
  rows: readonly StaffedUnit[]
  norm: StaffingNorm
  onOpen: (id: CommitteeId) => void
}

export function UnitTable({ rows, norm, onOpen }: Props) {
  return (
    <DataTable
      label='班子配备'
      rows={rows}
      keyOf={(row) => row.committeeId}
      onOpen={(row) => onOpen(row.committeeId)}
      columns={[
        { label: '单位', cell: (row) => row.name, sortBy: (row) => row.name },
        {
          label: '驻会',
          cell: (row) => `${row.residents} 人`,
          numeric: true,
          sortBy: (row) => row.residents,
        },
        { label: '常务副主任', cell: (row) => <Deputy row={row} /> },
        {
          label: '配备',
          cell: (row) => <Tag label={staffingClassLabels[row.class]} tone={tones[row.class]} />,
        },
        {
          label: `对比标准（${norm.meetsResidents} 人）`,
          cell: (row) => <Gap row={row} norm={norm} />,
        },
      ]}
    />
  )
}

const Deputy = ({ row }: { row: StaffedUnit }) =>
  row.executiveDeputyInPost ? <Text>在岗</Text> : <Text className={styles.vacant}>空缺</Text>

/** The bar is a picture of the words beside it. */
function Gap({ row, norm }: { row: StaffedUnit; norm: StaffingNorm }) {
  const missing = residentsMissing(row, norm)
  const share = Math.min(1, row.residents / norm.meetsResidents)
  return (
    <View className={styles.gap}>
      <View className={styles.track}>
        <View
          className={classes(styles.bar, missing > 0 && styles.short)}
          style={{ width: `${share * 100}%` }}
        />
      </View>
      <Text>{wordsFor(row, missing)}</Text>
    </View>
  )
}

function wordsFor(row: StaffedUnit, missing: number): string {
  if (row.residents === 0) return '尚未配备'
  return missing === 0 ? '够' : `差 ${missing} 人`
}
