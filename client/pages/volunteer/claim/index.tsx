import { Text } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { goOn } from '@client/session/go'
import { ProvePhone } from './_parts/prove-phone'

/** V-02: what the village entered becomes the elder's own, by name and by the number WeChat vouches for. */
export default function ClaimPage() {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState<string | null>(null)
  const claim = useCommand(client.volunteer.entry.claim, {
    onDone: ({ isMember }) => goOn(isMember ? 'volunteer/card' : 'volunteer/progress'),
  })
  return (
    <Page
      title='认领报名'
      action={
        <MainAction
          label='这是我的，归我管'
          busy={claim.busy}
          refusal={
            !phone ? '请先核对手机号' : name.trim().length < 2 ? '请先填登记表上的姓名' : null
          }
          onPress={() => claim.run({ name })}
        />
      }
    >
      <Card title='村（社区）替您填过登记表？'>
        <Text>核对姓名和手机号后，这份报名就归您自己管。填表、审核的经过都留着。</Text>
      </Card>
      <ProvePhone proven={phone} onProven={setPhone} />
      <TextField
        label='登记表上的姓名'
        maxLength={20}
        value={name}
        onChange={setName}
        error={claim.complaintAt('name')}
      />
      {claim.failure && <Notice tone='danger'>{claim.failure}</Notice>}
    </Page>
  )
}
