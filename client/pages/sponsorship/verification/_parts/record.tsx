import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { StaffPurpose, type StudentId, type StudentRecord } from '@shared/sponsorship/student.model'
import { difficultyLabels, levelLabels, purposeLabels } from '@shared/sponsorship/student.wording'
import styles from '../../sponsorship.module.scss'

const purposes = StaffPurpose.options.map((value) => ({
  value,
  label: purposeLabels[value],
}))

/** Shut until the reader says what for; each look is written down and shown to the guardian. */
export function Record({ studentId }: { studentId: StudentId }) {
  const [purpose, setPurpose] = useState<StaffPurpose | null>(null)
  const query = useQuery({
    ...api.sponsorship.student.open.queryOptions({
      input: { studentId, purpose: purpose as StaffPurpose },
    }),
    // Fetched once: a refresh of the page would be one more look that nobody asked for.
    enabled: ({ state }) => purpose !== null && state.data === undefined,
    meta: { keep: false },
  })
  if (!purpose) {
    return (
      <Card title='看真实姓名和材料'>
        <Text className={prose.soft}>看一次记一次，监护人能看到是谁、为什么看</Text>
        <ChoiceTiles
          label='为了什么看'
          choices={purposes}
          value={null}
          onChange={(chosen: StaffPurpose) => setPurpose(chosen)}
        />
      </Card>
    )
  }
  return <QueryView query={query}>{(record) => <Opened record={record} />}</QueryView>
}

function Opened({ record: { form, opinions } }: { record: StudentRecord }) {
  return (
    <Card title='材料（已记录这次查看）'>
      <SummaryList
        rows={[
          { label: '学生', value: form.name },
          { label: '出生年月', value: form.birthMonth.replace('-', '年').concat('月') },
          { label: '监护人', value: form.guardianName },
          { label: '监护人电话', value: form.guardianPhone },
          {
            label: '家里的困难',
            value: form.difficulties.map((one) => difficultyLabels[one]).join('、'),
          },
          { label: '说明', value: form.note || '未填' },
        ]}
      />
      {opinions.map((one) => (
        <View key={`${one.level}${one.decidedOn}${one.outcome}`}>
          <Text className={prose.line}>{`${levelLabels[one.level]}（${one.verifier}）：`}</Text>
          <Text className={prose.line}>{one.opinion}</Text>
          {one.visitors.length > 0 && (
            <Text className={prose.soft}>{`家访：${one.visitors.join('、')}`}</Text>
          )}
          {one.evidenceUrl && (
            <Image className={styles.picture} src={one.evidenceUrl} mode='aspectFit' />
          )}
        </View>
      ))}
    </Card>
  )
}
