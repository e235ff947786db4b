import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Sheet } from '@client/components/sheet'
import { StatusSentence } from '@client/components/status-sentence'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { AmountFen, fenOf } from '@shared/kernel/money'
import type { DueReview } from '@shared/sponsorship/review.model'
import { reviewRefusalMessages, schoolYearInWords } from '@shared/sponsorship/review.wording'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'
import { go } from '../go'
import styles from '../sponsorship.module.scss'

/** S-15: each September the office asks of every child: still needed, and how much? */
export default function ReviewsPage() {
  const [chosen, setChosen] = useState<DueReview | null>(null)
  const query = useQuery(api.sponsorship.review.listDue.queryOptions({ input: {} }))
  return (
    <Page
      wide
      title='学年复核'
      note='先问学校和监护人：还需要帮助吗，要多少。11 月 30 日还没有复核的，款物自动停下'
    >
      <QueryView query={query}>
        {(due) =>
          due.length === 0 ? (
            <EmptyState why='这个学年都复核过了' what='明年九月会再提醒您' />
          ) : (
            <View className={styles.grid}>
              {due.map((one) => (
                <One key={one.agreementId} due={one} onReview={() => setChosen(one)} />
              ))}
            </View>
          )
        }
      </QueryView>
      {chosen && <Review due={chosen} onClose={() => setChosen(null)} />}
    </Page>
  )
}

function One({ due, onReview }: { due: DueReview; onReview: () => void }) {
  const until = dayInWords(due.dueOn, localDateOf(new Date()))
  return (
    <Card title={`${due.code} · ${schoolYearInWords(due.schoolYear)}`} urgent>
      <StatusSentence
        tag={due.paused ? '已停下' : '等您复核'}
        tone={due.paused ? 'brand' : 'warm'}
        sentence={due.paused ? `过了${until}，复核好就继续` : `请在${until}前答复`}
      />
      <Text
        className={prose.soft}
      >{`${due.school} · ${stageLabels[due.stage]} ${due.grade} 年级`}</Text>
      <Text
        className={prose.soft}
      >{`协议 ${due.number}：${needInWords(due.help, due.stage)}`}</Text>
      <View>
        <MainAction label='还需要，继续' onPress={onReview} />
        <MainAction
          kind='second'
          label='不再需要，去结束'
          onPress={() => go(`agreement/index?agreementId=${due.agreementId}&as=office`)}
        />
      </View>
    </Card>
  )
}

function Review({ due, onClose }: { due: DueReview; onClose: () => void }) {
  const most = due.help.kind === 'goods' ? null : due.help.amountFen
  const [typed, setTyped] = useState(most === null ? '' : String(most / 100))
  const record = useCommand(client.sponsorship.review.record, { onDone: onClose })
  const amountFen = most === null ? null : (AmountFen.safeParse(fenOf(typed)).data ?? null)
  return (
    <Sheet title='继续帮助这个孩子？' onClose={onClose}>
      {most !== null && (
        <TextField
          label='这个学年的金额（元）'
          hint='可以比协议少，不能比协议多'
          kind='digit'
          maxLength={12}
          value={typed}
          onChange={setTyped}
        />
      )}
      <Text className={prose.soft}>资助人和监护人马上会知道</Text>
      <MainAction
        label='复核好了，继续'
        busy={record.busy}
        refusal={complaintOf(most, amountFen)}
        onPress={() => record.run({ agreementId: due.agreementId, amountFen })}
      />
      <MainAction kind='second' label='先不办' onPress={onClose} />
    </Sheet>
  )
}

function complaintOf(most: number | null, amountFen: number | null): string | null {
  if (most === null) return null
  if (amountFen === null) return reviewRefusalMessages.AMOUNT_MISSING
  return amountFen > most ? reviewRefusalMessages.AMOUNT_RAISED : null
}
