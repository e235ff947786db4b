import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { holdsAnywhere } from '@shared/account/account.rules'
import { momentInWords } from '@shared/kernel/local-date'
import { PublicNoticeId } from '@shared/sponsorship/publicity.model'
import type { CaseDetail } from '@shared/sponsorship/student.model'
import { go } from '../../go'

/** What only the county office does after the last step: the notice, and the agreement. */
export function CountyActions({ detail }: { detail: CaseDetail }) {
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  const [takingDown, setTakingDown] = useState(false)
  const post = useCommand(client.sponsorship.publicity.post)
  const takeDown = useCommand(client.sponsorship.publicity.takeDown, {
    onDone: () => setTakingDown(false),
  })
  if (!me.data || !holdsAnywhere(me.data, ['countyOffice'])) return null

  const { studentId, status, notice, hold, agreement, endedAgreement, consents } = detail
  const isOpenToAll = consents.some((one) => one.kind === 'publicity' && one.inForce)
  return (
    <View>
      {status === 'verified' && (
        <Card title='公示' urgent>
          <Text className={prose.line}>
            {isOpenToAll
              ? '监护人同意公示：写编号、姓、学段、乡镇'
              : '监护人没有同意公示：只在内部用编号公示'}
          </Text>
          <MainAction
            label='公示 5 个工作日'
            busy={post.busy}
            onPress={() => post.run({ studentId })}
          />
        </Card>
      )}
      {notice && (
        <Card title='公示中'>
          <View>
            <MainAction
              kind='second'
              label='看公示'
              onPress={() => go(`notice/index?noticeId=${notice.noticeId}`)}
            />
            <MainAction kind='danger' label='提前撤下' onPress={() => setTakingDown(true)} />
          </View>
          {takingDown && (
            <AskReason
              title='为什么提前撤下？'
              verb='撤下公示'
              kind='danger'
              busy={takeDown.busy}
              onSubmit={(reason) =>
                takeDown.run({ noticeId: PublicNoticeId.parse(notice.noticeId), reason })
              }
              onClose={() => setTakingDown(false)}
            />
          )}
        </Card>
      )}
      {hold && !agreement && (
        <Card title='有资助人暂留' urgent>
          <Text className={prose.line}>
            {`${hold.sponsor}，暂留到${momentInWords(hold.expiresAt, new Date())}`}
          </Text>
          <MainAction
            label='拟三方协议'
            onPress={() => go(`agreement-draft/index?holdId=${hold.holdId}&studentId=${studentId}`)}
          />
        </Card>
      )}
      {agreement && (
        <MainAction
          kind='second'
          label={`看协议 ${agreement.number}`}
          onPress={() => go(`agreement/index?agreementId=${agreement.agreementId}&as=office`)}
        />
      )}
      {endedAgreement && (
        <MainAction
          kind='second'
          label={`看结束的协议 ${endedAgreement.number}`}
          onPress={() => go(`agreement/index?agreementId=${endedAgreement.agreementId}&as=office`)}
        />
      )}
    </View>
  )
}
