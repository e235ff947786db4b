import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '@database/migrate'

const installed = '/usr/lib/postgresql'

export type Cluster = { url: string; port: number; bin: string; stop: () => void }

/** A PostgreSQL of its own on a free port, committing to disk as in production; gone afterwards. */
export async function startPostgres(): Promise<Cluster> {
  if (!existsSync(installed)) throw new Error('no PostgreSQL server is installed here')
  const version = readdirSync(installed).sort().at(-1) as string
  const bin = path.join(installed, version, 'bin')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-pg-'))
  const asRoot = process.getuid?.() === 0
  const run = (command: string) =>
    asRoot
      ? execFileSync('su', ['postgres', '-c', command], { stdio: 'pipe' })
      : execFileSync('sh', ['-c', command], { stdio: 'pipe' })
  if (asRoot) {
    chmodSync(folder, 0o700)
    execFileSync('chown', ['postgres', folder])
  }
  const port = await freePort()
  const stop = () => {
    try {
      run(`${bin}/pg_ctl -D ${folder} -m immediate -w stop`)
    } catch {}
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    run(`${bin}/initdb -D ${folder} -A trust -U postgres --locale=C.UTF-8`)
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c max_connections=120`
    run(`${bin}/pg_ctl -D ${folder} -o '${settings}' -l ${folder}/log -w start`)
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    await migrateAt(url)
    return { url, port, bin, stop }
  } catch (error) {
    stop()
    throw error
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

async function migrateAt(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await migrate({
    exec: (text) => client.query(text),
    query: async (text, parameters) => {
      const { rows } = await client.query(text, [...parameters])
      return { rows, affected: null }
    },
  })
  await client.end()
}
