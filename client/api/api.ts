import { type ClientLink, createORPCClient, createORPCErrorFromJson, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '@shared/contract'
import type { Reply } from '@shared/kernel/wire'
import { send } from './transport'

/** Nothing came back: no network, or the platform itself failed. Nothing typed is lost. */
const noAnswer = (cause: unknown) =>
  new ORPCError('NO_ANSWER', { status: 503, message: '没连上网，已存草稿，连上后点“重试”', cause })

/** Anything else came from a gateway or a proxy on the way, not from a function. Looked at by hand: zod is too big to start with. */
const isReply = (answer: unknown): answer is Reply =>
  typeof (answer as Reply | null)?.ok === 'boolean'

const link: ClientLink<Record<never, never>> = {
  async call([functionName = '', ...path], input) {
    const answer = await send(functionName, { path, input }).catch((cause) => {
      throw noAnswer(cause)
    })
    if (!isReply(answer)) throw noAnswer(answer)
    if (!answer.ok) throw createORPCErrorFromJson({ data: undefined, ...answer.error })
    return answer.output
  },
}

export const client: ContractRouterClient<Contract> = createORPCClient(link)
export const api = createTanstackQueryUtils(client)
