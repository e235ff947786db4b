type LoginKey = { private_key_id: string; private_key: string; env_id: string }

/**
 * A ticket with which a browser signs in to CloudBase under a name of ours. It is signed here with
 * the key file downloaded from the console (`CUSTOM_LOGIN_KEY`, its text in base64 because the
 * deployment's template bears no quotes), no network is asked.
 */
export async function ticketFor(customId: string): Promise<string> {
  const key = process.env.CUSTOM_LOGIN_KEY
  if (!key) throw new Error('CUSTOM_LOGIN_KEY is not set')
  const credentials = JSON.parse(Buffer.from(key, 'base64').toString()) as LoginKey
  const module = await import('@cloudbase/node-sdk')
  const sdk = module.default ?? module
  return sdk.init({ env: credentials.env_id, credentials }).auth().createTicket(customId)
}
