/** Who is calling this one invocation, as the platform says it. */
export type Caller = {
  openid?: string
  unionid?: string
  uid?: string
  /** Our own name for the person, from the ticket a browser was let in with. */
  customId?: string
  /** The address the call came from. */
  source?: string
  anonymous: boolean
  trigger: string
}

/**
 * Reads only the handler's second argument. `process.env` belongs to the whole process and may still
 * hold the last caller; the event is written by the caller himself.
 */
export function callerOf(context: unknown): Caller {
  const platform = platformOf(context)
  const said = (key: string) => platform.get(key) || undefined
  return {
    openid: said('WX_OPENID'),
    unionid: said('WX_UNIONID'),
    uid: said('TCB_UUID'),
    customId: said('TCB_CUSTOM_USER_ID'),
    source: said('WX_CLIENTIP') ?? said('TCB_SOURCE_IP'),
    anonymous: said('TCB_ISANONYMOUS_USER') === 'true',
    trigger: said('TRIGGER_SRC') ?? '',
  }
}

/** Anyone may send `{Type: 'Timer'}`; a real timer also comes without a person. */
export function isTimer(event: unknown, context: unknown): boolean {
  const { openid, uid, customId, trigger } = callerOf(context)
  const type = (event as { Type?: unknown } | null)?.Type
  return type === 'Timer' && trigger === 'timer' && !openid && !uid && !customId
}

/** `environment` is JSON text (current architecture), `environ` is `k=v;k=v` (the old one). */
function platformOf(context: unknown): Map<string, string> {
  const { environment, environ } = (context ?? {}) as { environment?: unknown; environ?: unknown }
  if (typeof environment === 'string' && environment !== '') {
    const parsed: unknown = JSON.parse(environment)
    const entries = parsed && typeof parsed === 'object' ? Object.entries(parsed) : []
    return new Map(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  }
  const said = new Map<string, string>()
  if (typeof environ !== 'string') return said
  for (const part of environ.split(';')) {
    const at = part.indexOf('=')
    if (at < 1) continue
    const key = part.slice(0, at)
    if (said.has(key)) throw new Error('ambiguous context: a value carries a second key')
    said.set(key, part.slice(at + 1))
  }
  return said
}
