import pg from 'pg'
import { migrate } from './migrate'

/** Bring a PostgreSQL server up to date over one direct connection; the names of what was applied. */
export async function migrateServer(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await migrate({
      exec: (sql) => client.query(sql),
      query: async (sql, parameters) => {
        const { rows } = await client.query(sql, [...parameters])
        return { rows, affected: null }
      },
    })
  } finally {
    await client.end()
  }
}
