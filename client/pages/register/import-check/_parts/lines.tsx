import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { DataTable } from '@client/components/data-table'
import { PagedList } from '@client/components/paged-list'
import { SwitchRow } from '@client/components/switch-row'
import type { ImportId, ImportLine, LineVerdict, Remark } from '@shared/volunteer/import.model'
import { importColumnLabels, remarkMessages } from '@shared/volunteer/import.wording'

type Props = {
  importId: ImportId
  verdict: LineVerdict
  chosen: number[]
  onChoose: (rows: number[]) => void
}

/** Line number, field, what to do. Lines that are not entered by themselves can be chosen one by one. */
export function Lines({ importId, verdict, chosen, onChoose }: Props) {
  const query = useInfiniteQuery({
    ...api.volunteer.import.lines.infiniteOptions({
      input: (afterRow: number) => ({ importId, verdict, afterRow }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.nextRow ?? undefined,
      select: ({ pages }) => pages.flatMap((page) => page.items),
    }),
    meta: { keep: false },
  })
  const choosable = verdict === 'twin' || verdict === 'doubtful'
  const toggle = (row: number) =>
    onChoose(chosen.includes(row) ? chosen.filter((one) => one !== row) : [...chosen, row])
  return (
    <PagedList query={query} empty={{ why: '没有这样的行' }}>
      {(lines) => (
        <DataTable<ImportLine>
          label='检查结果'
          rows={lines}
          keyOf={({ row }) => String(row)}
          columns={[
            {
              label: '第几行，谁',
              cell: ({ row, maskedName }) => `第 ${row} 行 ${maskedName || '（没有姓名）'}`,
            },
            { label: '哪一栏，怎么办', cell: ({ remarks }) => <Remarks remarks={remarks} /> },
            {
              label: '录入',
              cell: ({ row, entered }) => {
                if (entered) return '已录入'
                if (!choosable) return verdict === 'fit' ? '可以' : '改好再导入'
                return (
                  <SwitchRow
                    label={`录入第 ${row} 行`}
                    words='选上'
                    isOn={chosen.includes(row)}
                    onChange={() => toggle(row)}
                  />
                )
              },
            },
          ]}
        />
      )}
    </PagedList>
  )
}

function Remarks({ remarks }: { remarks: Remark[] }) {
  if (remarks.length === 0) return <Text>没有问题</Text>
  return (
    <View>
      {remarks.map(({ column, kind, raw }) => (
        <View key={`${column}${kind}`}>
          <Text>{`${importColumnLabels[column]}${raw ? `“${raw}”` : ''}：${remarkMessages[kind]}`}</Text>
        </View>
      ))}
    </View>
  )
}
