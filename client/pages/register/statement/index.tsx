import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QrCode } from '@client/components/qr-code'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { webAddress } from '@client/session/web-address'
import { localDateOf } from '@shared/kernel/calendar'
import { elderKindLabels } from '@shared/volunteer/application.wording'
import { reviewResultLabels } from '@shared/volunteer/campaign.wording'
import { statementCheckPage } from '@shared/volunteer/check-in-link.rules'
import { deedEntryLabels, sumInWords } from '@shared/volunteer/deed.wording'
import { honourInWords } from '@shared/volunteer/honour.wording'
import { trainingInWords } from '@shared/volunteer/induction.wording'
import type { Statement, StatementId } from '@shared/volunteer/statement.model'
import { statementTitle } from '@shared/volunteer/statement.wording'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import { timeOf } from '../deed-words'
import styles from './index.module.scss'

const NONE = '没有登记'

/** O-10 in the five parts of 志愿服务条例 §19, as it is printed. */
export default function StatementPage() {
  const statementId = useRouteId<StatementId>('statementId')
  const query = useQuery({
    ...api.volunteer.statement.get.queryOptions({ input: { statementId } }),
    meta: { keep: false },
  })
  return (
    <Page
      title={query.data ? statementTitle(query.data.certified) : '服务记录清单'}
      wide
      action={query.data && <Print statementId={statementId} />}
    >
      <QueryView query={query}>{(statement) => <Sheet statement={statement} />}</QueryView>
    </Page>
  )
}

function Print({ statementId }: { statementId: StatementId }) {
  const { open, opening } = usePaper()
  const print = useCommand(client.volunteer.statement.print, { onDone: open })
  const isBrowser = process.env.TARO_ENV === 'h5'
  return (
    <View className={prose.noPrint}>
      <MainAction
        label='下载 PDF'
        busy={print.busy || opening}
        note='带水印，谁下载的会记下来'
        onPress={() => print.run({ statementId })}
      />
      {isBrowser && <MainAction label='打印这一页' kind='second' onPress={() => window.print()} />}
    </View>
  )
}

function Sheet({ statement }: { statement: Statement }) {
  const { basics, deeds, reviews, officeName } = statement
  return (
    <View>
      <Text className={prose.line}>{`编号 ${statement.number}`}</Text>
      <Text className={prose.soft}>{`${statement.from}至${statement.to}`}</Text>
      <Card title='一、基本情况'>
        <SummaryList
          rows={[
            { label: '姓名', value: basics.name },
            {
              label: '类别',
              value: basics.mainElderKind ? elderKindLabels[basics.mainElderKind] : '普通志愿者',
            },
            { label: '村（社区）', value: basics.villageName },
            {
              label: '队员编号',
              value: basics.memberNumber ? memberNumberInWords(basics.memberNumber) : '未填',
            },
            { label: '入队日期', value: basics.enrolledOn ?? '未填' },
            { label: '服务队', value: basics.teams.join('、') || '没有编队' },
          ]}
        />
      </Card>
      <Card title={`二、服务情况：${deeds.length} 笔，${sumInWords(statement.confirmedMinutes)}`}>
        {deeds.map((deed) => (
          <View key={deed.id} className={styles.line}>
            <Text className={prose.line}>{`${deed.what}；${deed.effect}`}</Text>
            <Text className={prose.soft}>
              {[deed.happenedOn, timeOf(deed), deed.place, deedEntryLabels[deed.entry]]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </View>
        ))}
      </Card>
      <Lines title='三、培训情况' lines={statement.trainings.map(trainingInWords)} />
      <Lines title='四、表彰奖励' lines={statement.honours.map(honourInWords)} />
      <Lines
        title='五、评价情况'
        lines={reviews.map(({ year, result, note }) =>
          [`${year}年审核`, reviewResultLabels[result], note].filter(Boolean).join('，'),
        )}
      />
      <View className={styles.foot}>
        <View className={styles.code}>
          <QrCode text={webAddress(statementCheckPage(statement.code))} label='核对清单的二维码' />
          <Text className={prose.soft}>扫一扫，核对真伪</Text>
        </View>
        <View className={styles.seal}>
          <Text className={prose.line}>{`${officeName}关工委（盖章）`}</Text>
          <Text className={prose.line}>{localDateOf(statement.issuedAt)}</Text>
          <Text className={prose.soft}>{`经办人：${statement.issuedBy}`}</Text>
        </View>
      </View>
    </View>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Card title={title}>
      {(lines.length > 0 ? lines : [NONE]).map((line) => (
        <Text key={line} className={prose.line}>
          {line}
        </Text>
      ))}
    </Card>
  )
}
