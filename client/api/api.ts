import { type ClientLink, createORPCClient, createORPCErrorFromJson, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '@shared/contract'
import { Reply } from '@shared/kernel/wire'
import { send } from './transport'

/** Nothing came back: no network, or the platform itself failed. Nothing typed is lost. */
const noAnswer = (cause: unknown) =>
  new ORPCError('NO_ANSWER', { status: 503, message: '没连上网，已存草稿，连上后点“重试”', cause })

const link: ClientLink<Record<never, never>> = {
  async call([functionName = '', ...path], input) {
    const answer = await send(functionName, { path, input }).catch((cause) => {
      throw noAnswer(cause)
    })
    const reply = Reply.safeParse(answer)
    if (!reply.success) throw noAnswer(reply.error)
    if (!reply.data.ok) throw createORPCErrorFromJson({ data: undefined, ...reply.data.error })
    return reply.data.output
  },
}

export const client: ContractRouterClient<Contract> = createORPCClient(link)
export const api = createTanstackQueryUtils(client)
