import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { api } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import { useWide } from '@client/design/use-wide'
import type { Tour } from '@shared/lecture/coverage.model'
import { type Reached, readTour } from '@shared/lecture/coverage.rules'
import {
  COVERAGE_DEFINITIONS,
  lecturerReachedLabels,
  schoolReachedLabels,
} from '@shared/lecture/coverage.wording'
import { periodOf, type Span, spanOf, TermField } from '../term-field'
import { LecturerList } from './_parts/lecturer-list'
import { Matrix } from './_parts/matrix'
import { SchoolList } from './_parts/school-list'
import styles from './index.module.scss'

/** 巡讲计划与两个覆盖 (L-15): the matrix on a PC, the same rows as a list on a phone. */
export default function TourPage() {
  const [span, setSpan] = useState<Span>(spanOf(useRouter().params.span))
  const query = useQuery(api.lecture.coverage.tour.queryOptions({ input: periodOf(span) }))
  return (
    <Page title='巡讲计划与两个覆盖' note='哪些学校没去过，哪些讲师没讲过' wide>
      <TermField value={span} onChange={setSpan} />
      <QueryView query={query}>{(tour) => <Plan tour={tour} span={span} />}</QueryView>
    </Page>
  )
}

type Filter = Reached | 'all'

function Plan({ tour, span }: { tour: Tour; span: Span }) {
  const { rows, columns, schools, lecturers } = useMemo(() => readTour(tour), [tour])
  const [view, setView] = useState<'schools' | 'lecturers'>('schools')
  const [filter, setFilter] = useState<Filter>('all')
  const wide = useWide()
  const show = (of: typeof view, which: Filter) => {
    setView(of)
    setFilter(which)
  }
  const openList = (of: typeof view) => {
    show(of, 'delivered')
    void Taro.pageScrollTo({ selector: '#tour-list' })
  }
  const shown = <Line extends { reached: Reached }>(lines: readonly Line[]) =>
    lines.filter((line) => filter === 'all' || line.reached === filter)
  const lines = view === 'schools' ? rows : columns
  return (
    <View>
      <View className={styles.ratios}>
        <Ratio
          label='学校覆盖'
          {...schools}
          definition={COVERAGE_DEFINITIONS.schools}
          onOpen={() => openList('schools')}
        />
        <Ratio
          label='讲师使用'
          {...lecturers}
          definition={COVERAGE_DEFINITIONS.lecturers}
          onOpen={() => openList('lecturers')}
        />
      </View>
      <ChoiceTiles
        label='看什么'
        choices={[
          { value: 'schools', label: '学校、单位' },
          { value: 'lecturers', label: '讲师' },
        ]}
        value={view}
        onChange={(of) => show(of, 'all')}
      />
      <View id='tour-list' />
      <PickerField
        label='看哪些'
        choices={choicesOf(lines, view)}
        value={filter}
        onChange={setFilter}
      />
      {view === 'lecturers' && <LecturerList columns={shown(columns)} span={span} />}
      {view === 'schools' && wide && <Matrix rows={shown(rows)} columns={columns} span={span} />}
      {view === 'schools' && !wide && (
        <SchoolList rows={shown(rows)} columns={columns} span={span} />
      )}
    </View>
  )
}

const order: readonly Reached[] = ['none', 'ordered', 'planned', 'unarchived', 'delivered']

function choicesOf(lines: readonly { reached: Reached }[], view: 'schools' | 'lecturers') {
  const labels = view === 'schools' ? schoolReachedLabels : lecturerReachedLabels
  const howMany = (which: Reached) => lines.filter((line) => line.reached === which).length
  return [
    { value: 'all' as Filter, label: `全部（${lines.length}）` },
    ...order.map((which) => ({
      value: which as Filter,
      label: `${labels[which]}（${howMany(which)}）`,
    })),
  ]
}
