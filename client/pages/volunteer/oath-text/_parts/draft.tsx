import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { useCommand } from '@client/forms/use-command'
import { goOn } from '@client/session/go'
import type { CommitteeId } from '@shared/committee/committee.model'
import { BodyField } from './body-field'

const pattern = [
  '我自愿加入五老志愿者队伍，',
  '忠诚关心下一代的事业，遵纪守法，以身作则，',
  '保护孩子的安全和隐私，尊重每一个孩子，',
  '言传身教，不计报酬，',
  '为下一代健康成长贡献一份力量。',
].join('\n')

/** A new version begins from a neutral pattern (§B.2), never from an empty box. */
export function Draft({ committeeId }: { committeeId: CommitteeId }) {
  const [body, setBody] = useState(pattern)
  const draft = useCommand(client.volunteer.oathText.draft, {
    onDone: (text) => goOn('volunteer/oath-text', { oathTextId: text.id }),
  })
  return (
    <Page
      title='起草誓词'
      action={
        <MainAction
          label='存成草稿'
          busy={draft.busy}
          refusal={body.trim() === '' ? '请先写誓词' : null}
          onPress={() => draft.run({ committeeId, body })}
        />
      }
    >
      <Notice>下面是示例，请改成本地的话。存好后送主任批准，批准后不能再改。</Notice>
      <BodyField value={body} onChange={setBody} />
    </Page>
  )
}
