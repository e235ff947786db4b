import { sql } from 'kysely'
import type { FileStore } from '@cloud/kernel/file-store'
import { signedUrlOf } from '@cloud/kernel/files'
import { type Content, contentHashOf, readVerdict, requestSafetyCheck } from '@cloud/kernel/safety'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type {
  ArticleId,
  Manuscript,
  Photo,
  SafetyVerdict,
  Version,
} from '@shared/submission/article.model'
import { wordsIn } from '@shared/submission/article.rules'

export type Text = Pick<Manuscript, 'title' | 'body' | 'photos'>

/** The number of the version sent last, beside a row of `article`. */
export const lastSent = sql<number | null>`(
  select max(sent.number) from article_version sent
  where sent.article_id = article.id and sent.submitted_at is not null)`

const NOTHING: Text = { title: '', body: '', photos: [] }

/** Keep the working copy; the first save after a return begins the next version. */
export async function saveWorkingCopy(
  tx: Database,
  articleId: ArticleId,
  { title, body, photos }: Text,
  at: Date,
): Promise<number> {
  const words = wordsIn(body)
  const text = { title, body, photos: JSON.stringify(photos), words, saved_at: at }
  const { numUpdatedRows } = await tx
    .updateTable('article_version')
    .set(text)
    .where('article_id', '=', articleId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    await tx
      .insertInto('article_version')
      .values(({ selectFrom, fn, eb }) => ({
        article_id: articleId,
        number: eb(
          fn.coalesce(
            selectFrom('article_version')
              .select(fn.max('number').as('last'))
              .where('article_id', '=', articleId),
            eb.val(0),
          ),
          '+',
          1,
        ),
        ...text,
        content_hash: null,
        submitted_at: null,
      }))
      .execute()
  }
  return words
}

/** The text as its author left it: the working copy, or what was sent last. */
export async function readLatest(db: Database, articleId: ArticleId): Promise<Text> {
  const row = await db
    .selectFrom('article_version')
    .select(['title', 'body', 'photos'])
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? NOTHING
}

/** The text sent last. */
export async function readSent(db: Database, articleId: ArticleId): Promise<Text> {
  return db
    .selectFrom('article_version')
    .select(['title', 'body', 'photos'])
    .where('article_id', '=', articleId)
    .where('submitted_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** Send the working copy: from now on it stays as it is. Returns its number. */
export async function sendVersion(
  tx: Database,
  articleId: ArticleId,
  contentHash: string,
  at: Date,
): Promise<number> {
  const { number } = await tx
    .updateTable('article_version')
    .set({ submitted_at: at, content_hash: contentHash })
    .where('article_id', '=', articleId)
    .where('submitted_at', 'is', null)
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

type Which = 'latest' | 'sent' | number

/** One version with addresses of its photos, for whoever the caller has judged may see it. */
export async function readVersion(
  db: Database,
  files: FileStore,
  articleId: ArticleId,
  which: Which,
): Promise<Version | null> {
  const row = await db
    .selectFrom('article_version')
    .selectAll()
    .where('article_id', '=', articleId)
    .$if(which !== 'latest', (select) => select.where('submitted_at', 'is not', null))
    .$if(typeof which === 'number', (select) => select.where('number', '=', Number(which)))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    number: row.number,
    title: row.title,
    body: row.body,
    photos: await withAddresses(db, files, row.photos),
    words: row.words,
    savedAt: row.saved_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
  }
}

export const withAddresses = (db: Database, files: FileStore, photos: readonly Photo[]) =>
  Promise.all(
    photos.map(async (photo) => ({ ...photo, url: await signedUrlOf(db, files, photo.fileId) })),
  )

/** What WeChat is asked about: every word and every picture. */
async function contentOf(
  db: Database,
  { title, body, photos }: Text,
  bylines: readonly string[],
): Promise<Content> {
  const files = photos.length
    ? await db
        .selectFrom('file')
        .select(['id', 'ref'])
        .where(
          'id',
          'in',
          photos.map((photo) => photo.fileId),
        )
        .execute()
    : []
  const refs = new Map(files.map((file) => [file.id, file.ref]))
  return {
    texts: [title, body, ...bylines, ...photos.map((photo) => photo.caption)],
    fileRefs: photos.map((photo) => refs.get(photo.fileId) ?? ''),
  }
}

/** On submit the article is checked, and its publication once more before it goes out. */
type Checked = 'article' | 'publication'

/** Ask about exactly this text; whatever was answered about another text does not hold for it. */
export async function askWhetherSafe(
  tx: Database,
  asked: { kind: Checked; articleId: ArticleId; authorId: PersonId; bylines: readonly string[] },
  text: Text,
  at: Date,
): Promise<string> {
  const content = await contentOf(tx, text, asked.bylines)
  await requestSafetyCheck(tx, {
    subject: { kind: asked.kind, id: asked.articleId },
    content,
    authorId: asked.authorId,
    at,
  })
  return contentHashOf(content)
}

/** What was answered about the version sent last. */
export async function readSafety(
  db: Database,
  kind: Checked,
  articleId: ArticleId,
): Promise<SafetyVerdict | null> {
  const sent = await db
    .selectFrom('article_version')
    .select('content_hash')
    .where('article_id', '=', articleId)
    .where('submitted_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return sent?.content_hash ? readVerdict(db, { kind, id: articleId }, sent.content_hash) : null
}

export async function listSentNumbers(db: Database, articleId: ArticleId): Promise<number[]> {
  const rows = await db
    .selectFrom('article_version')
    .select('number')
    .where('article_id', '=', articleId)
    .where('submitted_at', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.number)
}
