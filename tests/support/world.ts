import { randomUUID } from 'node:crypto'
import type { ContractRouterClient } from '@orpc/contract'
import { type AnyRouter, createRouterClient, isProcedure } from '@orpc/server'
import { sql } from 'kysely'
import type { FileStore } from '@cloud/kernel/file-store'
import { type Database, databaseOn } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { Contract } from '@shared/contract'
import type { ProcedureMeta } from '@shared/kernel/procedure'
import { router } from './router'
import { openCopy } from './template'

/** The client of the contract, except that a test may leave the request id to us. */
type Lenient<Client> = Client extends (input: infer Input) => infer Output
  ? (input: Omit<Input, 'requestId'> & { requestId?: string }) => Output
  : Client extends (...args: infer Args) => infer Output
    ? Args extends [infer Input, ...unknown[]]
      ? (input: Omit<Input, 'requestId'> & { requestId?: string }) => Output
      : (...args: Args) => Output
    : { [Key in keyof Client]: Lenient<Client[Key]> }

export type WorldClient = Lenient<ContractRouterClient<Contract>>

const opened = openCopy()
opened.catch(() => {})
let database: Database | undefined

afterAll(async () => {
  await database?.destroy()
})

/** What lies in the store, by reference: a test puts there what the phone would have uploaded. */
const uploaded = new Map<string, { byteSize: number; head: Uint8Array; bytes?: Uint8Array }>()

/** Addresses look like the real ones and lead nowhere: tests of the wire use the real store. */
const files: FileStore & { uploaded: typeof uploaded } = {
  uploaded,
  peek: async (ref) => uploaded.get(ref) ?? null,
  beginUpload: async (key) => ({ url: `https://files.test/${key}`, headers: {}, ref: key }),
  downloadUrl: async (ref, ttl) => `https://files.test/${ref}?ttl=${ttl}`,
  remove: async () => {},
  keep: async (key, _contentType, bytes) => {
    uploaded.set(key, { byteSize: bytes.byteLength, head: bytes.slice(0, 16), bytes })
    return key
  },
  read: async (ref) => uploaded.get(ref)?.bytes ?? new Uint8Array(),
}

/** A whole back end: real PostgreSQL, the real routers, an empty database, a clock that stands still. */
export async function createWorld({ now }: { now: string }) {
  database ??= databaseOn(await opened)
  const db = database
  await emptyEveryTable(db)
  const clock = { now: new Date(now) }
  return {
    db,
    files,
    now: () => clock.now,
    /** Let time pass: the next call happens at this moment. */
    travelTo(moment: string) {
      clock.now = new Date(moment)
    },
    as: (actor: Actor | null): WorldClient =>
      withRequestIds(
        router,
        createRouterClient(router, { context: { db, actor, files, now: () => clock.now } }),
      ) as WorldClient,
  }
}
export type World = Awaited<ReturnType<typeof createWorld>>

/** A form gets its request id when it opens; in a test each call is a form of its own unless it says otherwise. */
function withRequestIds(node: unknown, client: unknown): unknown {
  if (isProcedure(node)) {
    const { writes } = node['~orpc'].meta as unknown as ProcedureMeta
    const procedure = client as (input: unknown) => unknown
    return (input: object = {}) => procedure(writes ? { requestId: randomUUID(), ...input } : input)
  }
  return new Proxy(
    {},
    {
      get: (_, key) =>
        withRequestIds(
          (node as Record<string, AnyRouter>)[key as string],
          (client as Record<string, unknown>)[key as string],
        ),
    },
  )
}

/** Deleting from the few tables that were ever written to is far quicker than truncating all of them. */
async function emptyEveryTable(db: Database) {
  await sql`
    do $$ declare t record; begin
      set local session_replication_role = replica;
      for t in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
               and pg_relation_size(oid) > 0
               and relname not in ('schema_migration', 'holiday', 'article_column', 'outlet') loop
        execute format('delete from %I', t.relname);
      end loop;
    end $$`.execute(db)
}
