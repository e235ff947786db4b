import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { ArticleId } from '@shared/submission/article.model'

/** Beside a row of `article`: the days before, and who has read it today. */
export const readings = sql<number>`(
  article.readings + (select count(*) from article_reading fresh where fresh.article_id = article.id))`

type Reading = { articleId: ArticleId; personId: PersonId; on: LocalDate }

/** Count a reader, once a day; how often it has been read. Nothing for what is not published. */
export async function countReading(
  tx: Database,
  { articleId, personId, on }: Reading,
): Promise<number | undefined> {
  await tx
    .insertInto('article_reading')
    .columns(['article_id', 'read_on', 'person_id'])
    .expression(
      tx
        .selectFrom('article')
        .select(({ ref, val, cast }) => [
          ref('article.id').as('article_id'),
          cast<LocalDate>(val(on), 'date').as('read_on'),
          cast<PersonId>(val(personId), 'uuid').as('person_id'),
        ])
        .where('article.id', '=', articleId)
        .where('article.status', '=', 'published'),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('article')
    .select(readings.as('readings'))
    .where('article.id', '=', articleId)
    .where('article.status', '=', 'published')
    .executeTakeFirst()
  return row?.readings
}

/** Add the days before today to the number and forget who read; how many articles. */
export async function foldReadings(tx: Database, today: LocalDate): Promise<number> {
  const folded = await sql`
    with gone as (
      delete from article_reading where read_on < ${today}::date returning article_id
    ), counted as (
      select article_id, count(*)::int as readers from gone group by article_id
    )
    update article set readings = article.readings + counted.readers
    from counted where article.id = counted.article_id
    returning article.id`.execute(tx)
  return folded.rows.length
}
