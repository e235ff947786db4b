import { client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { AgreementId } from '@shared/sponsorship/agreement.model'

/** The agreement on paper, with every supplement. */
export function Print({ agreementId }: { agreementId: AgreementId }) {
  const { open, opening } = usePaper()
  const print = useCommand(client.sponsorship.agreement.print, { onDone: open })
  return (
    <MainAction
      kind='second'
      label='下载协议（PDF）'
      busy={print.busy || opening}
      onPress={() => print.run({ agreementId })}
    />
  )
}
