import { sql } from 'kysely'
import type { Database } from '@database/engine'
import { idOf } from '../support/halls'

const BATCH = 500

/** A small generator that always tells the same. */
export function tells(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % below
  }
}

/** So many characters of no meaning. */
export const nonsense = (next: (below: number) => number, length: number): string[] =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + next(5_000)))

export const articleIdAt = (at: number) => idOf('aaaaaaaa', at)

/** Published articles with these bodies, an hour apart, written down in batches. */
export async function insertArticles(db: Database, bodies: readonly string[]): Promise<void> {
  const [place, person] = [idOf('c3000000', 1), idOf('eeeeeeee', 1)]
  await sql`insert into committee (id, parent_id, name, level, kind)
    values (${place}, null, '县', 'county', 'area')`.execute(db)
  await sql`insert into person (id, name, created_at) values (${person}, '通讯员', now())`.execute(
    db,
  )
  await inBatches(bodies, async (given) => {
    await sql`insert into article (id, author_id, unit_id, desk_id, column_id, bylines, status, created_at, changed_at, submitted_at, published_at)
      select one.id, ${person}, ${place}, ${place}, (select id from article_column limit 1), array['通讯员'],
        'published', one.published_at, one.published_at, one.published_at, one.published_at
      from jsonb_to_recordset(${given}::jsonb) as one (id uuid, published_at timestamptz)`.execute(
      db,
    )
    await sql`insert into article_version (article_id, number, title, body, photos, words, content_hash, saved_at, submitted_at)
      select one.id, 1, one.title, one.body, '[]', 300, 'hash', one.published_at, one.published_at
      from jsonb_to_recordset(${given}::jsonb) as one (id uuid, title text, body text, published_at timestamptz)`.execute(
      db,
    )
  })
}

/** Something further about each article, given as JSON of id, title, body, published_at and what `more` adds. */
export async function inBatches(
  bodies: readonly string[],
  write: (given: string) => Promise<void>,
  more: (body: string, title: string) => object = () => ({}),
): Promise<void> {
  for (let from = 0; from < bodies.length; from += BATCH) {
    const rows = bodies.slice(from, from + BATCH).map((body, at) => {
      const title = `第${from + at}篇`
      const published_at = new Date(Date.UTC(2020, 0, 1) + (from + at) * 3_600_000).toISOString()
      return { id: articleIdAt(from + at), title, body, published_at, ...more(body, title) }
    })
    await write(JSON.stringify(rows))
  }
}
