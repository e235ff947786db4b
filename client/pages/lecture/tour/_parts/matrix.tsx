import { Text, View } from '@tarojs/components'
import { Tag } from '@client/components/tag'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import prose from '@client/design/prose.module.scss'
import type { TourCell, TourState } from '@shared/lecture/coverage.model'
import type { TourColumn, TourRow } from '@shared/lecture/coverage.rules'
import {
  attendancesInWords,
  countsInWords,
  schoolReachedLabels,
  tourStateLabels,
} from '@shared/lecture/coverage.wording'
import { go } from '../../go'
import type { Span } from '../../term-field'
import styles from '../index.module.scss'
import { SomeMore } from './some-more'
import { toneOf } from './tone-of'

type Props = { rows: readonly TourRow[]; columns: readonly TourColumn[]; span: Span }

/** Schools down, lecturers across; whoever has nothing this term stands below and not in an empty column. */
export function Matrix({ rows, columns, span }: Props) {
  const across = columns.filter((column) => column.reached !== 'none')
  const unused = columns.filter((column) => column.reached === 'none')
  const hasOrders = rows.some((row) => row.cells.has(null))
  return (
    <View>
      <Text className={prose.soft}>
        格里是场次；空格是没有安排，不是 0。点任何数字看明细。红色的学校本期还没去过。
      </Text>
      <SomeMore lines={rows} unit='所'>
        {(shown) => (
          <View className={styles.scroll}>
            <View className={styles.table} {...aria({ role: 'table', label: '学校和讲师' })}>
              <View className={styles.row} {...aria({ role: 'row' })}>
                <Head words='学校、单位' className={classes(styles.name, styles.corner)} />
                <Head words='合计' />
                {across.map(({ id, name }) => (
                  <Head
                    key={id}
                    words={name}
                    onPress={() => go('tour-talks', { span, lecturerId: id })}
                  />
                ))}
                {hasOrders && <Head words='未定讲师' />}
              </View>
              {shown.map((row) => (
                <Row key={row.id} row={row} across={across} hasOrders={hasOrders} span={span} />
              ))}
            </View>
          </View>
        )}
      </SomeMore>
      {unused.length > 0 && (
        <>
          <Text className={prose.heading}>{`没讲过的讲师（${unused.length} 位）`}</Text>
          <View className={prose.tags}>
            {unused.map(({ id, name }) => (
              <Tag key={id} label={name} tone='warm' />
            ))}
          </View>
        </>
      )}
    </View>
  )
}

type HeadProps = { words: string; className?: string | undefined; onPress?: () => void }

function Head({ words, className, onPress }: HeadProps) {
  return (
    <View
      className={classes(styles.cell, styles.head, className, onPress && styles.open)}
      onClick={onPress}
      {...aria({ role: 'columnheader', label: words })}
    >
      <Text>{words}</Text>
    </View>
  )
}

type RowProps = {
  row: TourRow
  across: readonly TourColumn[]
  hasOrders: boolean
  span: Span
}

function Row({ row, across, hasOrders, span }: RowProps) {
  const isRed = row.reached === 'none'
  const open = (more: Record<string, string>) => go('tour-talks', { span, hostId: row.id, ...more })
  return (
    <View className={styles.row} {...aria({ role: 'row' })}>
      <View
        className={classes(styles.cell, styles.name, isRed && styles.uncovered)}
        {...aria({ role: 'rowheader' })}
      >
        <Text className={styles.count}>{row.name}</Text>
        <Tag label={schoolReachedLabels[row.reached]} tone={toneOf(row.reached)} />
      </View>
      <Counts
        cell={row.sum}
        label={`${row.name}合计`}
        onPress={isRed ? undefined : () => open({})}
        withHeads
      />
      {across.map(({ id, name }) => (
        <Counts
          key={id}
          cell={row.cells.get(id)}
          label={`${row.name}，${name}`}
          onPress={() => open({ lecturerId: id })}
        />
      ))}
      {hasOrders && (
        <Counts
          cell={row.cells.get(null)}
          label={`${row.name}，未定讲师`}
          onPress={() => open({ state: 'ordered' })}
        />
      )}
    </View>
  )
}

const states: readonly TourState[] = ['delivered', 'unarchived', 'planned', 'ordered']

type CountsProps = {
  cell: Omit<TourCell, 'hostId' | 'lecturerId'> | undefined
  label: string
  onPress?: (() => void) | undefined
  withHeads?: boolean
}

function Counts({ cell, label, onPress, withHeads }: CountsProps) {
  const standing = cell ? states.filter((state) => cell[state] > 0) : []
  if (!cell || standing.length === 0) {
    return <View className={styles.cell} {...aria({ role: 'cell' })} />
  }
  const colour = cell.delivered > 0 ? styles.delivered : styles.waiting
  return (
    <View className={classes(styles.cell, colour)} {...aria({ role: 'cell' })}>
      <View
        className={styles.open}
        onClick={onPress}
        {...aria({ role: 'button', label: `${label}，${countsInWords(cell)}，看明细` })}
      >
        {standing.map((state) => (
          <Text key={state} className={styles.count}>
            {`${tourStateLabels[state]} ${cell[state]}`}
          </Text>
        ))}
        {withHeads && cell.delivered > 0 && (
          <Text className={styles.count}>{attendancesInWords(cell.attendances)}</Text>
        )}
      </View>
    </View>
  )
}
