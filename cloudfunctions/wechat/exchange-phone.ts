import { log } from '@cloud/kernel/log'
import { callOpenApi, WechatRefusal } from './open-api'
import { signedIn } from './procedures'
import { keepProof } from './proof.store'

export const exchangePhone = signedIn.phone.exchange.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    try {
      const { phone_info } = await callOpenApi('phonenumber.getPhoneNumber', { code: input.code })
      const { purePhoneNumber } = phone_info as { purePhoneNumber: string }
      await keepProof(db, actor.personId, purePhoneNumber, now())
      return { phone: purePhoneNumber }
    } catch (error) {
      if (error instanceof WechatRefusal) throw errors.NUMBER_NOT_SHARED()
      log.info('wechat not reached', { reason: (error as Error).message })
      throw errors.WECHAT_UNREACHABLE()
    }
  },
)
