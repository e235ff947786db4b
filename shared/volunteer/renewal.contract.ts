import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { Instant } from '@shared/kernel/instant'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { OathTextId } from './oath-text.model'
import { Renewal } from './renewal.model'
import { renewalRefusalMessages } from './renewal.wording'

export const renewalContract = {
  /** The text in force where the caller is a member; nobody else finds one. */
  get: reads('signedIn').input(query({})).output(Renewal),

  /** V-09: read it once more and sign; kept as 重温, never as the ceremony. */
  submit: writes('signedIn')
    .input(command({ oathTextId: OathTextId, signatureId: FileId }))
    .output(z.object({ renewedAt: Instant }))
    .errors(refusals(renewalRefusalMessages)),
}
