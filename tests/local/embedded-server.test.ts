import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { serveEmbedded } from '../../local/embedded-server'

describe('sharing the embedded database over the wire', () => {
  let pool: pg.Pool
  let url = ''
  let close = async () => {}

  beforeAll(async () => {
    const pglite = await PGlite.create()
    const server = await serveEmbedded(pglite)
    url = server.url
    pool = new pg.Pool({ connectionString: url, max: 20 })
    await pool.query('create table account (id int primary key, n int not null)')
    close = async () => {
      await pool.end()
      await server.close()
      await pglite.close()
    }
  })
  afterAll(() => close())
  beforeEach(async () => {
    await pool.query('delete from account')
    await pool.query('insert into account select id, 0 from generate_series(0, 9) as id')
  })

  const total = async () => (await pool.query('select sum(n)::int as n from account')).rows[0].n

  it('keeps fifty transactions with parameters apart', async () => {
    const add = async (id: number) => {
      const client = await pool.connect()
      await client.query('begin')
      const { rows } = await client.query('select n from account where id = $1 for update', [id])
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
      await client.query('update account set n = $2 where id = $1', [id, rows[0].n + 1])
      await client.query(id === 3 ? 'rollback' : 'commit')
      client.release()
    }
    const ask = async (n: number) => {
      const { rows } = await pool.query('select $1::int as a, $2::text as b', [n, `no. ${n}`])
      expect(rows[0]).toEqual({ a: n, b: `no. ${n}` })
    }

    await Promise.all(Array.from({ length: 50 }, (_, n) => Promise.all([add(n % 10), ask(n)])))

    expect(await total()).toBe(45)
  })

  it('goes on after an error inside a transaction', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query('update account set n = 7')
    await expect(client.query('select 1 / $1::int', [0])).rejects.toThrow('division by zero')
    await expect(client.query('select 1')).rejects.toThrow('current transaction is aborted')
    await client.query('rollback')
    client.release()

    expect(await total()).toBe(0)
  })

  it('undoes what somebody who hangs up has not committed', async () => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    await client.query('begin')
    await client.query('update account set n = 7')
    const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } })
      .connection
    stream.destroy()

    expect(await total()).toBe(0)
  })
})
