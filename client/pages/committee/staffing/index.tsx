import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import type { StaffingClass } from '@shared/committee/appointment.model'
import {
  declaredInWords,
  normInWords,
  staffingClassLabels,
} from '@shared/committee/appointment.wording'
import type { CommitteeId } from '@shared/committee/committee.model'
import { residentsIn, STAFFING_READERS, tallyClasses } from '@shared/committee/staffing.rules'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { roundingNote } from '@shared/kernel/ratio.rules'
import { useUnitId } from '../my-unit'
import { type StaffingReport, UnitTable } from './_parts/unit-table'
import styles from './index.module.scss'

const classes: readonly StaffingClass[] = ['meets', 'basic', 'below']

/** O-03: every unit against the norm; each number opens its rows, a printed total stands beside them. */
export default function StaffingPage() {
  const committeeId = useUnitId(STAFFING_READERS)
  return committeeId ? <Staffing committeeId={committeeId} /> : <Page title='班子配备' />
}

function Staffing({ committeeId }: { committeeId: CommitteeId }) {
  const query = useQuery(api.committee.staffing.get.queryOptions({ input: { committeeId } }))
  const report = query.data
  return (
    <Page title='班子配备' note={report ? definitionOf(report) : undefined} wide>
      <QueryView query={query}>{(found) => <Report report={found} />}</QueryView>
    </Page>
  )
}

function Report({ report }: { report: StaffingReport }) {
  const [shown, setShown] = useState<StaffingClass | null>(null)
  const { norm, units, declared } = report
  if (!norm) return <EmptyState why='还没有录入配备标准' what='请县关工办把依据文件录进来' />

  const tally = tallyClasses(units)
  const detail = residentsIn(units)
  const difference = declared && declaredInWords(declared.total, detail, '人')
  const note = roundingNote(
    classes.map((one) => tally[one]),
    units.length,
  )
  const rows = shown ? units.filter((unit) => unit.class === shown) : units
  return (
    <View>
      <View className={styles.numbers}>
        {classes.map((one) => (
          <View key={one} className={styles.number}>
            <Ratio
              label={staffingClassLabels[one]}
              part={tally[one]}
              whole={units.length}
              onOpen={() => setShown(one)}
            />
          </View>
        ))}
        {declared && difference && (
          <View className={styles.number}>
            <Card label={`合计与明细不符，${difference}`} onPress={() => setShown(null)}>
              <Text className={styles.label}>合计与明细不符</Text>
              <Text className={styles.difference}>{difference}</Text>
              <Text
                className={styles.label}
              >{`${declared.source}（${declared.asOf.slice(0, 4)}年）`}</Text>
              <Text className={styles.open}>去核对 ›</Text>
            </Card>
          </View>
        )}
      </View>
      <Text className={styles.caption}>
        {shown
          ? `只看“${staffingClassLabels[shown]}”：${rows.length}/${units.length} 个`
          : `${units.length}/${units.length} 个都已归类，驻会共 ${detail} 人`}
      </Text>
      {shown && <MainAction kind='second' label='看全部' onPress={() => setShown(null)} />}
      <UnitTable
        rows={rows}
        norm={norm}
        onOpen={(id) => Taro.navigateTo({ url: `/pages/committee/manage/index?committeeId=${id}` })}
      />
      {note && <Text className={styles.caption}>{`${note}。`}</Text>}
    </View>
  )
}

const definitionOf = ({ committeeName, norm, asOf }: StaffingReport): string =>
  norm
    ? `${committeeName} · 口径：${normInWords(norm)} · 数据截至${dayInWords(asOf, localDateOf(new Date()))}`
    : committeeName
