import { toORPCError } from '@orpc/client'
import {
  type AnyRouter,
  call,
  getRouter,
  isProcedure,
  ORPCError,
  ValidationError,
} from '@orpc/server'
import { Call, type FieldIssue, type Reply } from '@shared/kernel/wire'
import type { Context } from './context'
import { log } from './log'

const REFUSED = '这件事没有办成，请稍后再试；还不行请打电话给关工委'

/** One call in, one reply out. A refusal is a reply, never a crash. */
export async function dispatch(
  router: AnyRouter,
  event: unknown,
  context: Context,
  invocation: string,
): Promise<Reply> {
  try {
    const { path, input } = callIn(event)
    const procedure = findProcedure(router, path)
    return { ok: true, output: await call(procedure, input, { context, path }) }
  } catch (error) {
    return { ok: false, error: wordsFor(error, invocation) }
  }
}

const unknown = () => new ORPCError('NOT_FOUND', { message: '没有这个功能，请更新小程序' })

function callIn(event: unknown) {
  const { success, data } = Call.safeParse(event)
  if (!success) throw unknown()
  return data
}

function findProcedure(router: AnyRouter, path: string[]) {
  const found = path.every((key) => key !== '__proto__' && key !== 'constructor')
    ? getRouter(router, path)
    : undefined
  if (!isProcedure(found)) throw unknown()
  return found
}

function wordsFor(error: unknown, invocation: string) {
  const known = toORPCError(error)
  if (known.code === 'BAD_REQUEST' && known.cause instanceof ValidationError) {
    const issues = fieldIssues(known.cause)
    const message = issues[0]?.message ?? '填写的内容不完整，请再看看'
    return { ...known.toJSON(), message, data: { issues } }
  }
  if (known.defined || known.status < 500) return known.toJSON()
  log.error('procedure failed', { invocation, error })
  const message = `${REFUSED}（编号 ${invocation.slice(0, 8)}）`
  return { ...known.toJSON(), defined: false, message, data: undefined }
}

const fieldIssues = (error: ValidationError): FieldIssue[] =>
  error.issues.map((issue) => ({
    field: (issue.path ?? [])
      .map((key) => String(typeof key === 'object' ? key.key : key))
      .join('.'),
    message: issue.message,
  }))
