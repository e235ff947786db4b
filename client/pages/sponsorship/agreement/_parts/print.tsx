import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { Agreement, AgreementId } from '@shared/sponsorship/agreement.model'
import { RecordDoor } from '../../record-door'

type PrintProps = { agreement: Agreement; isOffice: boolean }

/** The agreement on paper, with every supplement. */
export function Print({ agreement: { agreementId, studentId }, isOffice }: PrintProps) {
  const { open, opening } = usePaper()
  const print = useCommand(client.sponsorship.agreement.print, { onDone: open })
  return (
    <>
      <MainAction
        kind='second'
        label='下载协议（PDF）'
        busy={print.busy || opening}
        onPress={() => print.run({ agreementId })}
      />
      {isOffice && (
        <RecordDoor studentId={studentId} purposes={['agreement']}>
          {() => <Whole agreementId={agreementId} />}
        </RecordDoor>
      )}
    </>
  )
}

/** What the office files: names and hands of everybody. */
function Whole({ agreementId }: { agreementId: AgreementId }) {
  const { open, opening } = usePaper()
  const query = useQuery({
    ...api.sponsorship.agreement.printWhole.queryOptions({ input: { agreementId } }),
    // Fetched once: every further one would be a look that nobody asked for.
    enabled: ({ state }) => state.data === undefined,
    meta: { keep: false },
  })
  return (
    <QueryView query={query}>
      {(paper) => (
        <Card title='存档的协议（已记录这次查看）'>
          <Text className={prose.soft}>上面有双方的姓名和签名，请放进档案柜，不要转发</Text>
          <MainAction label='下载存档协议（PDF）' busy={opening} onPress={() => open(paper)} />
        </Card>
      )}
    </QueryView>
  )
}
