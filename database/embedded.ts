import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { type Engine, typeParsers } from './engine'

type EmbeddedOptions = PGliteOptions & {
  dataDir?: string
  /** Runs when the folder is ours and not yet open. */
  beforeOpening?: () => unknown
}

/** PostgreSQL inside this process; `dataDir` absent means in memory. */
export async function openEmbedded({
  beforeOpening,
  ...options
}: EmbeddedOptions = {}): Promise<{ pglite: PGlite; close: () => Promise<void> }> {
  const unlock = options.dataDir ? lockFolder(options.dataDir) : () => {}
  try {
    beforeOpening?.()
    const pglite = await PGlite.create({
      ...options,
      extensions: { btree_gist },
      parsers: typeParsers,
      postgresqlconf: ['shared_buffers=16MB'],
    } as PGliteOptions)
    const close = async () => {
      await pglite.close()
      unlock()
    }
    return { pglite, close }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The embedded database has one session: a pool of one, first come first served. */
export function embeddedEngine(pglite: PGlite): Engine {
  let tail: Promise<void> = Promise.resolve()
  return {
    close: () => pglite.close(),
    async acquire() {
      const before = tail
      let free = () => {}
      tail = new Promise((resolve) => {
        free = resolve
      })
      await before
      return {
        async query(sql, parameters) {
          const { rows, affectedRows } = await pglite.query(sql, [...parameters])
          return { rows, affected: affectedRows ?? null }
        },
        release: free,
      }
    },
  }
}

/** PGlite does not notice a second process on its folder and then loses committed rows: so, a lock. */
function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const lock = `${folder.replace(/\/$/, '')}.lock`
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = openSync(lock, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error
      const holder = Number(readFileSync(lock, 'utf8'))
      if (holder && isAlive(holder)) {
        throw new Error(
          `这个数据库文件夹正在被另一个进程（${holder}）使用，请先关掉它：${folder}（若确认没有在用，请删除 ${lock}）`,
        )
      }
      rmSync(lock, { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
