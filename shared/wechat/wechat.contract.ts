import * as z from 'zod'
import { SubscriptionTemplate } from '@shared/account/notice.model'
import { Instant } from '@shared/kernel/instant'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { query, reads } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line } from '@shared/kernel/text'
import { phoneRefusals } from './wechat.wording'

const phone = {
  /** Exchange the one-time code of WeChat's phone-number button for the number; that it was proven is kept. */
  exchange: reads('signedIn')
    .input(query({ code: line('授权码', { max: 200 }) }))
    .output(z.object({ phone: z.string() }))
    .errors(refusals(phoneRefusals)),
}

const template = {
  /** The ids WeChat's subscription prompt wants; `null` where the account has none yet. */
  list: reads('public')
    .input(query({}))
    .output(z.record(SubscriptionTemplate, z.string().nullable())),
}

/** A message that did not reach a person through WeChat: it lies in their box, but somebody may want to phone. */
const UndeliveredMessage = z.object({
  id: z.uuid(),
  title: z.string(),
  personName: z.string(),
  phone: z.string().nullable(),
  outcome: z.enum(['refused', 'gaveUp']),
  failedAt: Instant,
})

const message = {
  /** Newest first, for what happened in the office's own jurisdiction; names and numbers masked. */
  listUndelivered: reads(['countyOffice', 'administrator'])
    .input(query(PageQuery))
    .output(pageOf(UndeliveredMessage)),
}

export const wechatContract = { phone, template, message }
