import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { Agreement, AgreementId } from '@shared/sponsorship/agreement.model'
import { go } from '../../go'
import { PromiseSheet } from '../../promise-sheet'
import { Cancel, Hand, Seal } from '../../signing'

/** A party signs with a finger; the office brings the page the custodian has sealed. */
export function Sign({ agreement, isOffice }: { agreement: Agreement; isOffice: boolean }) {
  if (isOffice && agreement.status === 'effective') return <Follow agreement={agreement} />
  if (agreement.status !== 'signing') return null
  const { agreementId } = agreement
  const signed = agreement.signatures.map((one) => one.party)
  if (isOffice) return <Office agreementId={agreementId} isSealed={signed.includes('custodian')} />
  if (!agreement.myParty || signed.includes(agreement.myParty)) return null
  return <Sheet agreementId={agreementId} />
}

function Sheet({ agreementId }: { agreementId: AgreementId }) {
  const sign = useCommand(client.sponsorship.agreement.sign)
  return (
    <Card title='请您签字' urgent>
      <Hand busy={sign.busy} onSign={(signatureId) => sign.run({ agreementId, signatureId })} />
    </Card>
  )
}

function Office({ agreementId, isSealed }: { agreementId: AgreementId; isSealed: boolean }) {
  const seal = useCommand(client.sponsorship.agreement.seal)
  const cancel = useCommand(client.sponsorship.agreement.cancel)
  return (
    <Card title='县关工办办理'>
      {!isSealed && (
        <Seal busy={seal.busy} onSeal={(evidenceId) => seal.run({ agreementId, evidenceId })} />
      )}
      <Cancel
        what='这份协议'
        busy={cancel.busy}
        onCancel={(reason) => cancel.run({ agreementId, reason })}
      />
    </Card>
  )
}

/** What the agreement promises enters the ledger; the money itself goes from the custodian's account. */
function Follow({ agreement: { agreementId, terms } }: { agreement: Agreement }) {
  const [promising, setPromising] = useState(false)
  const { programmeId } = terms
  return (
    <Card title='款物台账'>
      <View>
        <MainAction label='记一笔待拨付' onPress={() => setPromising(true)} />
        <MainAction
          kind='second'
          label='看项目台账'
          onPress={() => go(`programme/index?programmeId=${programmeId}`)}
        />
      </View>
      {promising && (
        <PromiseSheet
          programmeId={programmeId}
          agreementId={agreementId}
          onClose={() => setPromising(false)}
        />
      )}
    </Card>
  )
}
