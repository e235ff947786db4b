import { isTimer } from '@cloud/kernel/caller'
import { cloudFileStore } from '@cloud/kernel/file-store'
import { database, serve } from '@cloud/kernel/serve'
import { serveTimers } from '@cloud/kernel/timer'
import { deliver } from './deliver'
import { MediaVerdict, takeMediaVerdict } from './media-verdict'
import { callOpenApi } from './open-api'
import { router } from './router'

const answerClient = serve(router)
const runTimer = serveTimers({ deliver: { deliver: deliver(callOpenApi, cloudFileStore) } })

/** A client's call, a timer, or what WeChat pushes. */
export const main = async (event: unknown, context: unknown): Promise<unknown> => {
  if (isTimer(event, context)) return runTimer(event, context)
  const said = MediaVerdict.safeParse(event)
  if (!said.success) return answerClient(event, context)
  await takeMediaVerdict(database(), said.data, new Date())
  return 'success'
}
