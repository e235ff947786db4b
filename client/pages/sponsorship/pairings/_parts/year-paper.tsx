import { Text } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { thisYear, YearField } from '../../year-field'

/** S-16: the year on paper, to keep or to hand in; children by number only. */
export function YearPaper() {
  const [year, setYear] = useState(thisYear())
  const { open, opening } = usePaper()
  const print = useCommand(client.sponsorship.annualStatement.print, { onDone: open })
  return (
    <Card title='年度资助证明'>
      <Text className={prose.soft}>结对、款物、票据号、反馈和全年合计，孩子只写编号</Text>
      <YearField year={year} onChange={setYear} />
      <MainAction
        kind='second'
        label='下载年度证明'
        busy={print.busy || opening}
        onPress={() => print.run({ year })}
      />
    </Card>
  )
}
