import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { OathText } from '@shared/volunteer/oath-text.model'
import {
  faultOfOathText,
  type OathTextAct,
  type OathTextRefusal,
} from '@shared/volunteer/oath-text.rules'
import { oathTextFaultMessages, oathTextRefusalMessages } from '@shared/volunteer/oath-text.wording'

type Props = {
  text: OathText
  /** What stands in the box now; for a draft it may differ from what is kept. */
  body: string
  refusalTo: (act: OathTextAct) => OathTextRefusal | null
}

/** The step this person may take with this text. */
export function Handle(props: Props) {
  switch (props.text.status) {
    case 'draft':
      return <Write {...props} />
    case 'awaiting':
      return <Judge {...props} />
    case 'effective':
      return <Retire {...props} />
    case 'retired':
      return null
  }
}

function Write({ text, body, refusalTo }: Props) {
  const revise = useCommand(client.volunteer.oathText.revise)
  const submit = useCommand(client.volunteer.oathText.submit)
  const oathTextId = text.id
  const changed = body !== text.body
  const fault = faultOfOathText(body)
  if (refusalTo('revise')) return null
  if (changed) {
    return (
      <MainAction
        label='存好修改'
        busy={revise.busy}
        onPress={() => revise.run({ oathTextId, body })}
      />
    )
  }
  return (
    <MainAction
      label='送主任批准'
      busy={submit.busy}
      refusal={fault && oathTextFaultMessages[fault]}
      onPress={() => submit.run({ oathTextId })}
    />
  )
}

function Judge({ text, refusalTo }: Props) {
  const [asks, setAsks] = useState<'approve' | 'return' | null>(null)
  const done = { onDone: () => setAsks(null) }
  const approve = useCommand(client.volunteer.oathText.approve, done)
  const sendBack = useCommand(client.volunteer.oathText.return, done)
  const oathTextId = text.id
  const refusal = refusalTo('approve')
  if (refusal === 'NOT_YOUR_PART') {
    return <MainAction label='等主任批准' refusal='送上去了，批准后会告诉您' onPress={() => {}} />
  }
  return (
    <View>
      <MainAction
        label='批准生效'
        refusal={refusal && oathTextRefusalMessages[refusal]}
        onPress={() => setAsks('approve')}
      />
      <MainAction label='退回修改' kind='second' onPress={() => setAsks('return')} />
      {asks === 'approve' && (
        <Confirm
          title='批准这份誓词？'
          consequence='批准后马上生效，原来那一版停用；誓词的字句以后不能再改，要改就写新一版。'
          verb='批准生效'
          busy={approve.busy}
          onConfirm={() => approve.run({ oathTextId })}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'return' && (
        <AskReason
          title='哪里要改？'
          hint='起草的同志会看到'
          verb='退回修改'
          busy={sendBack.busy}
          onSubmit={(reason) => sendBack.run({ oathTextId, reason })}
          onClose={() => setAsks(null)}
        />
      )}
    </View>
  )
}

function Retire({ text, refusalTo }: Props) {
  const [asks, setAsks] = useState(false)
  const retire = useCommand(client.volunteer.oathText.retire, { onDone: () => setAsks(false) })
  if (refusalTo('retire')) return null
  return (
    <View>
      <MainAction label='停用这一版' kind='second' onPress={() => setAsks(true)} />
      {asks && (
        <Confirm
          title='停用这一版誓词？'
          consequence='停用后改用上级关工委的誓词；已经按这一版宣誓的记录不变。'
          verb='停用'
          danger
          busy={retire.busy}
          onConfirm={() => retire.run({ oathTextId: text.id })}
          onClose={() => setAsks(false)}
        />
      )}
    </View>
  )
}
