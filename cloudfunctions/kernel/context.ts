import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { FileStore } from './file-store'

/** Everything a handler may reach for. Nothing else is ambient: no globals, no `new Date()`. */
export type Context = {
  /** Inside a writing procedure this is its transaction. */
  db: Database
  now: () => Date
  actor: Actor | null
  files: FileStore
  /** The address the call came from, as the platform says it. */
  source?: string | undefined
}
