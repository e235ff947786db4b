import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { isRefusal } from '@client/api/refusal'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { TextField } from '@client/components/text-field'
import { goOn } from '@client/session/go'
import { localDateOf } from '@shared/kernel/calendar'
import { sumInWords } from '@shared/volunteer/deed.wording'
import { StatementCode, type VerifiedStatement } from '@shared/volunteer/statement.model'
import { statementTitle } from '@shared/volunteer/statement.wording'
import { ScanButton } from '../../volunteer/scan-button'

/** Whoever holds a statement compares it with what we have: number, period, sum. */
export default function StatementCheckPage() {
  const code = useRouteId<StatementCode>('code')
  return code ? <Check code={code} /> : <AskCode />
}

/** Opened without a picture: the picture is scanned here, or the letters below it are typed. */
function AskCode() {
  const [typed, setTyped] = useState('')
  const code = typed.trim().toLowerCase()
  return (
    <Page
      title='核对清单'
      action={
        <MainAction
          label='核对'
          refusal={StatementCode.safeParse(code).success ? null : '请写全清单上的核对码'}
          onPress={() => goOn('register/statement-check', { code })}
        />
      }
    >
      <ScanButton label='扫清单上的二维码' />
      <TextField
        label='核对码'
        hint='在清单最下面，二维码旁边'
        maxLength={40}
        value={typed}
        onChange={setTyped}
      />
    </Page>
  )
}

function Check({ code }: { code: StatementCode }) {
  const query = useQuery({
    ...api.volunteer.statement.verify.queryOptions({ input: { code } }),
    retry: false,
    meta: { keep: false },
  })
  return (
    <Page title='核对清单'>
      {query.isError && isRefusal(query.error) ? (
        <Notice tone='danger' title='查不到这份清单'>
          码可能不完整。请与出具的关工委核对。
        </Notice>
      ) : (
        <QueryView query={query}>{(found) => <Found found={found} />}</QueryView>
      )}
    </Page>
  )
}

function Found({ found }: { found: VerifiedStatement }) {
  return (
    <View>
      <StatusSentence tag='✓ 属实' tone='good' sentence='这份清单由关工委出具，请与纸上的数核对' />
      {found.corrected > 0 && (
        <Notice>{`出具以后，其中 ${found.corrected} 笔作了更正，请向关工委要一份新的`}</Notice>
      )}
      <Card title={`${statementTitle(found.certified)} ${found.number}`}>
        <SummaryList
          rows={[
            { label: '姓名', value: found.maskedName },
            { label: '时间', value: `${found.from}至${found.to}` },
            { label: '业绩', value: `${found.deeds} 笔` },
            { label: '时长', value: sumInWords(found.confirmedMinutes) },
            { label: '出具单位', value: `${found.officeName}关工委` },
            { label: '出具日期', value: localDateOf(found.issuedAt) },
          ]}
        />
      </Card>
    </View>
  )
}
