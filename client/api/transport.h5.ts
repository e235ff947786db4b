import { currentToken } from '@client/session/web-token.h5'

const gateway = process.env.TARO_APP_GATEWAY

/** In the browser the same call goes through CloudBase's HTTP door, which the local stage has too. */
export async function send(functionName: string, call: object): Promise<unknown> {
  const token = await currentToken()
  const response = await fetch(`${gateway}/v1/functions/${functionName}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(call),
  })
  return response.json()
}
