import Taro from '@tarojs/taro'

/** On the phone a call is one invocation of a cloud function: no HTTP, no domain to register. */
export async function send(functionName: string, call: object): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: call })
  return result
}
