import { type Renewal, useSession } from './session'

const gateway = process.env.TARO_APP_GATEWAY
const MINUTE = 60_000

type Tokens = { access_token: string; refresh_token: string; expires_in: number }

async function askFor(path: string, body: object): Promise<[string, Renewal]> {
  const response = await fetch(`${gateway}/auth/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error('登录没有成功，请换一组数字再试')
  const tokens = (await response.json()) as Tokens
  const endsAt = Date.now() + tokens.expires_in * 1000
  return [tokens.access_token, { refreshToken: tokens.refresh_token, endsAt }]
}

/** Turn the ticket that the phone confirmed into this browser's token. */
export async function enterWith(ticket: string): Promise<void> {
  const [token, renewal] = await askFor('signin/custom', { ticket })
  useSession.getState().signInAs(token, renewal)
}

let renewing: Promise<void> | null = null

/** The token to call with, renewed shortly before it ends; a stranger calls with the public key. */
export async function currentToken(): Promise<string> {
  const { renewal } = useSession.getState()
  if (renewal && renewal.endsAt - Date.now() < MINUTE) {
    renewing ??= renew(renewal).finally(() => {
      renewing = null
    })
    await renewing
  }
  return useSession.getState().token || process.env.TARO_APP_PUBLISHABLE_KEY
}

async function renew({ refreshToken }: Renewal): Promise<void> {
  const { signInAs, signOut } = useSession.getState()
  try {
    signInAs(
      ...(await askFor('token', { grant_type: 'refresh_token', refresh_token: refreshToken })),
    )
  } catch (error) {
    if (error instanceof TypeError) throw error
    signOut()
  }
}
