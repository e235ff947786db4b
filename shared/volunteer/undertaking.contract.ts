import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { AgreedVersion, Undertaking, UndertakingId } from './undertaking.model'
import { agreementRefusalMessages, withdrawalRefusalMessages } from './undertaking.wording'

export const undertakingContract = {
  /** Everything the caller ever agreed to, the newest first. */
  list: reads('signedIn').input(query({})).output(z.array(Undertaking)),

  /** Agree again to something taken back before. */
  give: writes('signedIn')
    .input(command({ agreed: AgreedVersion }))
    .output(Undertaking)
    .errors(refusals(agreementRefusalMessages)),

  /** Take an agreement back; the record that it was given stays. */
  withdraw: writes('signedIn')
    .input(command({ undertakingId: UndertakingId }))
    .output(Undertaking)
    .errors(refusals(withdrawalRefusalMessages)),
}
