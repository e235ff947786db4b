import { sql } from 'kysely'
import { searchPublications } from '@cloud/submission/search.store'
import { connect } from '@database/connect'
import type { Database } from '@database/engine'
import { gramsOf, MOST_HITS, wordsLookedFor } from '@shared/submission/search.rules'
import { inBatches, insertArticles, nonsense, tells } from './articles'
import { recording, type Statement } from './booking-sql'
import { serverTimeOf } from './explain'
import { startPostgres } from './postgres'
import { type Figure, milliseconds, type Section } from './report'

const ARTICLES = 20_000
const TARGET_MS = 5

/** A word and in how many of a hundred bodies it stands. */
const words: readonly [string, number][] = [
  ['孝道', 95],
  ['传统文化', 75],
  ['弟子规', 65],
  ['家风家训', 1],
]
const ABSENT = '龘龘'

/** P-12: the newest 20 that hold a word, beside the same question asked with LIKE and of pg_trgm. */
export async function benchSearch(): Promise<Section> {
  const cluster = await startPostgres()
  const { db, sent } = recording(cluster.url)
  const plain = connect(cluster.url, { max: 1 })
  try {
    await prepare(plain)
    const bench = { db, plain, sent }
    const figures: Figure[] = []
    for (const looked of [...words.map(([word]) => word), ABSENT, '孝道 家风家训']) {
      figures.push(await searchFor(bench, looked))
    }
    return {
      title: 'Searching published articles',
      how: `${ARTICLES.toLocaleString('en')} articles of 300 to 700 characters, newest ${MOST_HITS}, on PostgreSQL; planning and execution as EXPLAIN ANALYZE tells them, every statement of a search added up, median of five; the references ask the same in one statement.`,
      figures,
    }
  } finally {
    await db.destroy()
    await plain.destroy()
    cluster.stop()
  }
}

type Bench = { db: Database; plain: Database; sent: Statement[] }

async function searchFor({ db, plain, sent }: Bench, looked: string): Promise<Figure> {
  sent.length = 0
  const hits = await searchPublications(db, wordsLookedFor(looked))
  let ours = 0
  for (const statement of [...sent]) ours += await serverTimeOf(plain, statement)
  const asked = wordsLookedFor(looked).map((word) => `body like '%${word}%'`)
  const newest = (table: string) =>
    `select article_id, title from ${table} where ${asked.join(' and ')} order by published_at desc limit ${MOST_HITS}`
  const like = await serverTimeOf(plain, newest('read_through'))
  const trigrams = await serverTimeOf(plain, newest('by_trigrams'))
  const missing = hits.length === 0 && looked !== ABSENT
  return {
    what: looked,
    measured: milliseconds(ours),
    reference: `LIKE ${milliseconds(like)}, pg_trgm ${milliseconds(trigrams)}`,
    target: `≤ ${TARGET_MS} ms`,
    met: !missing && ours <= TARGET_MS,
    because: missing ? 'nothing was found' : 'slower than the target',
  }
}

function bodies(): string[] {
  const next = tells(20_261_123)
  return Array.from({ length: ARTICLES }, () => {
    const filling = nonsense(next, 300 + next(400))
    for (const [word, inHundred] of words) {
      if (next(100) < inHundred) filling.splice(next(filling.length), 0, word)
    }
    return filling.join('')
  })
}

/** Written down at once, without triggers; the indexes are built after, as a restored database has them. */
async function prepare(db: Database): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'article_search' and indexdef like 'CREATE INDEX%'`.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db)

  const texts = bodies()
  await insertArticles(db, texts)
  await inBatches(
    texts,
    async (given) => {
      await sql`insert into article_search (article_id, published_at, title, body, title_grams, grams)
        select one.id, one.published_at, one.title, one.body,
          array(select jsonb_array_elements_text(one.title_grams)), array(select jsonb_array_elements_text(one.grams))
        from jsonb_to_recordset(${given}::jsonb)
          as one (id uuid, published_at timestamptz, title text, body text, title_grams jsonb, grams jsonb)`.execute(
        db,
      )
    },
    (body, title) => ({ title_grams: gramsOf(title), grams: gramsOf(body) }),
  )
  for (const { definition } of indexes) await sql.raw(definition).execute(db)
  const copy = 'select article_id, published_at, title, body from article_search'
  await sql.raw(`create table read_through as ${copy}`).execute(db)
  await sql.raw(`create table by_trigrams as ${copy}`).execute(db)
  await sql`create extension pg_trgm`.execute(db)
  await sql`create index on by_trigrams using gin (body gin_trgm_ops)`.execute(db)
  await sql`vacuum analyze`.execute(db)
}
