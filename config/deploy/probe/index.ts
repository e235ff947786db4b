import pg from 'pg'

// A function that lives for a minute: it says what only the real environment knows. Names, never values.

export const main = async (_event: unknown, context: Record<string, unknown>) => ({
  node: process.version,
  identity: identityKeys(context),
  database: await aboutDatabase().catch((error) => ({ failed: String(error.message) })),
  reaches: await reaches([
    `https://${process.env.TCB_ENV}.api.tcloudbasegateway.com`,
    'https://api.weixin.qq.com',
  ]),
})

function identityKeys({ environment, environ, ...context }: Record<string, unknown>) {
  const current =
    typeof environment === 'string' ? Object.keys(JSON.parse(environment || '{}')) : []
  const old =
    typeof environ === 'string' ? environ.split(';').map((pair) => pair.split('=')[0]) : []
  const ambient = Object.keys(process.env).filter((key) => /^(WX_|TCB_|TRIGGER)/.test(key))
  return {
    context: Object.keys(context),
    environment: current,
    environ: old,
    'process.env': ambient,
  }
}

async function aboutDatabase() {
  const { DATABASE_URL, PG_SSL } = process.env
  const client = new pg.Client({
    connectionString: DATABASE_URL,
    connectionTimeoutMillis: 5000,
    ssl: PG_SSL === 'require' ? { rejectUnauthorized: false } : undefined,
  })
  const started = Date.now()
  await client.connect()
  const connected = Date.now() - started
  const one = async (sql: string) => (await client.query(sql)).rows[0]
  const about = {
    connectMs: connected,
    ...(await one('select version()')),
    ...(await one('show max_connections')),
    ...(await one('show server_encoding')),
    ...(await one('select datctype from pg_database where datname = current_database()')),
    ...(await one(`select current_user, current_schema(), rolsuper as superuser
      from pg_roles where rolname = current_user`)),
    ...(await one(
      `select exists(select from pg_available_extensions where name = 'btree_gist') as btree_gist`,
    )),
    ...(await one(`select to_regclass('schema_migration') is not null as migrated`)),
  }
  await client.end()
  return about
}

async function reaches(addresses: string[]) {
  const answers = addresses.map(async (address) => {
    const said = await fetch(address, { signal: AbortSignal.timeout(3000) }).then(
      ({ status }) => `HTTP ${status}`,
      (error) => `连不上：${error.cause?.code ?? error.name}`,
    )
    return [new URL(address).hostname, said]
  })
  return Object.fromEntries(await Promise.all(answers))
}
