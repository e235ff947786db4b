import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import styles from './index.module.scss'

export type Column<Row> = {
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right. */
  numeric?: boolean
  /** What to sort by; without it the column does not sort. */
  sortBy?: (row: Row) => string | number
}

type Props<Row> = {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  onOpen?: (row: Row) => void
}

/** A table on a PC; under 600 px each row becomes a card with its labels. */
export function DataTable<Row>({ label, columns, rows, keyOf, onOpen }: Props<Row>) {
  const [order, setOrder] = useState<{ column: Column<Row>; falling: boolean } | null>(null)
  const press = (column: Column<Row>) =>
    setOrder({ column, falling: order?.column.label === column.label && !order.falling })
  return (
    <View className={styles.table} {...aria({ role: 'table', label })}>
      <View className={classes(styles.row, styles.head)} {...aria({ role: 'row' })}>
        {columns.map((column) => (
          <View
            key={column.label}
            className={classes(styles.cell, column.numeric && styles.numeric)}
            {...aria({ role: 'columnheader' })}
          >
            {column.sortBy ? (
              <View
                className={styles.sort}
                onClick={() => press(column)}
                {...aria({ role: 'button', label: `按${column.label}排序` })}
              >
                <Text>{`${column.label}${arrowOf(column, order)}`}</Text>
              </View>
            ) : (
              <Text>{column.label}</Text>
            )}
          </View>
        ))}
      </View>
      {sorted(rows, order).map((row) => (
        <View
          key={keyOf(row)}
          className={classes(styles.row, onOpen && styles.open)}
          onClick={() => onOpen?.(row)}
          {...aria({ role: 'row' })}
        >
          {columns.map((column) => (
            <View
              key={column.label}
              className={classes(styles.cell, column.numeric && styles.numeric)}
              {...aria({ role: 'cell' })}
            >
              <Text className={styles.label}>{column.label}</Text>
              {asNode(column.cell(row))}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

type Order<Row> = { column: Column<Row>; falling: boolean } | null

const asNode = (value: ReactNode) =>
  typeof value === 'string' || typeof value === 'number' ? <Text>{value}</Text> : value

function arrowOf<Row>(column: Column<Row>, order: Order<Row>): string {
  if (order?.column.label !== column.label) return ' ↕'
  return order.falling ? ' ↓' : ' ↑'
}

function sorted<Row>(rows: readonly Row[], order: Order<Row>): readonly Row[] {
  const by = order?.column.sortBy
  if (!by) return rows
  const sign = order.falling ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)]
    const difference =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y))
    return sign * difference
  })
}
