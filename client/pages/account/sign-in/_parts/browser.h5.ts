/** 64 hex digits nobody can guess: whoever knows them collects the ticket. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What the person who lets this browser in is shown: 「Windows 电脑上的 Edge」. */
export function deviceInWords(): string {
  const agent = navigator.userAgent
  const system = ['Windows', 'Macintosh', 'Android', 'iPhone', 'Linux'].find((name) =>
    agent.includes(name),
  )
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(name))
  const named = { Macintosh: '苹果', Edg: 'Edge' } as Record<string, string>
  const word = (name: string | undefined, otherwise: string) =>
    name ? (named[name] ?? name) : otherwise
  return `${word(system, '一台')} 电脑上的 ${word(browser, '浏览器')}`
}
