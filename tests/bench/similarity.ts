import { sql } from 'kysely'
import { findSimilar } from '@cloud/submission/similarity.store'
import { connect } from '@database/connect'
import type { Database } from '@database/engine'
import type { ArticleId } from '@shared/submission/article.model'
import {
  fiveGramsOf,
  isSimilar,
  overlapPercent,
  sampleOf,
} from '@shared/submission/similarity.rules'
import { articleIdAt, inBatches, insertArticles, nonsense, tells } from './articles'
import { recording, type Statement } from './booking-sql'
import { serverTimeOf } from './explain'
import { startPostgres } from './postgres'
import { type Figure, median, milliseconds, type Section } from './report'

const ARTICLES = 20_000
const TARGET_MS = 20
const ROUNDS = 9
/** Said in nine of ten articles, so that single grams find everything. */
const PHRASE = '关心下一代工作委员会组织五老志愿者走进校园开展活动'
const ORIGINAL = 12_345
const NEW = articleIdAt(ARTICLES + 1) as ArticleId

/** P-13: is this text in another of 20,000, beside reading them all and beside pg_trgm's similarity. */
export async function benchSimilarity(): Promise<Section> {
  const cluster = await startPostgres()
  const { db, sent } = recording(cluster.url)
  const plain = connect(cluster.url, { max: 1 })
  try {
    const bodies = tellBodies()
    await prepare(plain, bodies)
    const bench = { db, plain, sent, bodies }
    const original = bodies[ORIGINAL] as string
    const next = tells(7)
    const asked: [string, string, boolean][] = [
      ['the same text', original, true],
      ['its first half', original.slice(0, original.length / 2), true],
      ['one letter in 40 changed', changed(original, 40, next), true],
      ['one letter in 8 changed', changed(original, 8, next), false],
      ['a text of its own', PHRASE + nonsense(next, 500).join(''), false],
    ]
    const figures: Figure[] = []
    for (const [what, body, isThere] of asked) {
      figures.push(await lookFor(bench, what, body, isThere))
    }
    return {
      title: 'Finding similar articles',
      how: `${ARTICLES.toLocaleString('en')} articles of 300 to 700 characters, nine of ten with one set phrase, on PostgreSQL; ours is the whole use (statement sent, candidates read and compared), median of ${ROUNDS} after one to warm up; the references are reading all in memory, and pg_trgm's similarity ≥ 0.5 with its GIN index as EXPLAIN ANALYZE tells it.`,
      figures,
    }
  } finally {
    await db.destroy()
    await plain.destroy()
    cluster.stop()
  }
}

type Bench = { db: Database; plain: Database; sent: Statement[]; bodies: readonly string[] }

async function lookFor(
  { db, plain, bodies }: Bench,
  what: string,
  body: string,
  isThere: boolean,
): Promise<Figure> {
  // The first call also connects and plans.
  await findSimilar(db, NEW, body)
  const times: number[] = []
  let found: ArticleId[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const since = performance.now()
    found = (await findSimilar(db, NEW, body)).map(({ articleId }) => articleId)
    times.push(performance.now() - since)
  }
  const since = performance.now()
  const grams = fiveGramsOf(body)
  const exact = bodies.flatMap((other, at) =>
    isSimilar(overlapPercent(grams, fiveGramsOf(other))) ? [articleIdAt(at)] : [],
  )
  const reading = performance.now() - since
  const trigrams = await serverTimeOf(
    plain,
    `select article_id from by_trigrams where body % '${body}' order by similarity(body, '${body}') desc limit 8`,
  )
  const ours = median(times)
  const isRight = found.join() === exact.join() && exact.length === Number(isThere)
  return {
    what: `${what} (${found.length} found)`,
    measured: milliseconds(ours),
    reference: `all read ${milliseconds(reading)}, pg_trgm ${milliseconds(trigrams)}`,
    target: `≤ ${TARGET_MS} ms, as reading all`,
    met: isRight && ours <= TARGET_MS,
    because: isRight ? 'slower than the target' : 'not what reading all finds',
  }
}

function changed(text: string, oneIn: number, next: (below: number) => number): string {
  return [...text].map((letter, at) => (at % oneIn === 0 ? nonsense(next, 1)[0] : letter)).join('')
}

function tellBodies(): string[] {
  const next = tells(20_261_123)
  return Array.from({ length: ARTICLES }, () => {
    const filling = nonsense(next, 300 + next(400))
    if (next(10) > 0) filling.splice(next(filling.length), 0, PHRASE)
    return filling.join('')
  })
}

/** Samples as the timer would take them; the index is built after, as a restored database has it. */
async function prepare(db: Database, bodies: readonly string[]): Promise<void> {
  await insertArticles(db, bodies)
  await sql`drop index article_sample_by_hash`.execute(db)
  await inBatches(
    bodies,
    async (given) => {
      await sql`insert into article_sample (article_id, number, hashes)
        select one.id, 1, one.hashes from jsonb_to_recordset(${given}::jsonb) as one (id uuid, hashes integer[])`.execute(
        db,
      )
    },
    (body) => ({ hashes: sampleOf(fiveGramsOf(body)) }),
  )
  await sql`create index article_sample_by_hash on article_sample using gin (hashes)`.execute(db)
  await sql`create table by_trigrams as select article_id, body from article_version`.execute(db)
  await sql`create extension pg_trgm`.execute(db)
  await sql`set pg_trgm.similarity_threshold = 0.5`.execute(db)
  await sql`create index on by_trigrams using gin (body gin_trgm_ops)`.execute(db)
  await sql`vacuum analyze`.execute(db)
}
