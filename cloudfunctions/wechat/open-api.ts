import { cloud } from '@cloud/kernel/cloud'
import { decodeApiAnswer, encodeApiCall } from './open-api.wire'

/** WeChat answered and said no; `errcode` is its reason. */
export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
  }
}

export type OpenApi = (
  apiName: string,
  argumentsOf: Record<string, unknown>,
) => Promise<Record<string, unknown>>

/**
 * The same wire as `cloud.openapi` of wx-server-sdk, through the SDK we already have. WeChat takes it
 * only within a call from the mini-program or a timer, and only for the APIs of `config.json`.
 */
export const callOpenApi: OpenApi = async (apiName, argumentsOf) => {
  const app = await cloud()
  const answered: unknown = await app.callCompatibleWxOpenApi({
    apiName,
    requestData: encodeApiCall(argumentsOf),
  })
  if (!Buffer.isBuffer(answered)) throw new Error(`no answer from WeChat to ${apiName}`)
  const { body, errorCode } = decodeApiAnswer(answered)
  if (errorCode) throw new WechatRefusal(errorCode, `${apiName} did not reach WeChat`)
  const answer: { errcode?: number; errmsg?: string } = JSON.parse(body.toString())
  if (answer.errcode) throw new WechatRefusal(answer.errcode, `${apiName}: ${answer.errmsg}`)
  return answer
}
