/** One JSON line an occurrence. Never a name, a phone number, an openid or what somebody wrote. */
function write(level: 'info' | 'error', message: string, details: Record<string, unknown>) {
  const { error, ...rest } = details
  const line = {
    level,
    message,
    ...rest,
    ...(error === undefined ? {} : { error: causeOf(error) }),
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** PostgreSQL repeats the row's values in `message` and `detail`; its code and constraint say enough. */
function causeOf(error: unknown): object {
  const cause = (error as { cause?: unknown }).cause ?? error
  const { code, constraint, table } = cause as Record<string, unknown>
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return { code, constraint, table }
  const { name, message, stack } = cause as Error
  return { name, message, stack }
}

export const log = {
  info: (message: string, details: Record<string, unknown> = {}) => write('info', message, details),
  error: (message: string, details: Record<string, unknown> = {}) =>
    write('error', message, details),
}
