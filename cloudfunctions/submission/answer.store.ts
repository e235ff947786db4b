import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { CommitteeId } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { ArticleId, SolicitationId } from '@shared/submission/article.model'
import { WRITERS } from '@shared/submission/article.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import type {
  Answer,
  OfficeSolicitation,
  OpenSolicitation,
  UnitProgress,
} from '@shared/submission/solicitation.model'
import { committeesUnder } from './desk.store'
import { cardOf, solicitations } from './solicitation.store'
import { lastSent } from './version.store'

type Asked = { after?: string | undefined; limit: number }

/** What an office has asked for, the newest first. */
export async function listOfOffice(
  db: Database,
  actor: Actor,
  { after, limit }: Asked,
  today: LocalDate,
): Promise<Page<OfficeSolicitation>> {
  const rows = await solicitations(db)
    .select(({ selectFrom }) => [
      selectFrom('solicitation_unit as asked')
        .select(({ fn }) => fn.countAll<number>().as('units'))
        .whereRef('asked.solicitation_id', '=', 'solicitation.id')
        .as('asked'),
      selectFrom('article')
        .select(({ fn }) => fn.count<number>('article.unit_id').distinct().as('units'))
        .whereRef('article.solicitation_id', '=', 'solicitation.id')
        .where('article.status', '<>', 'draft')
        .as('answered'),
    ])
    .where('solicitation.desk_id', 'in', committeesUnder(db, jurisdictions(actor, COMPILERS)))
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('solicitation.opened_at', 'solicitation.id'),
          '<',
          selectFrom('solicitation as last')
            .select(['last.opened_at', 'last.id'])
            .where('last.id', '=', String(after) as SolicitationId)
            .$asTuple('opened_at', 'id'),
        ),
      ),
    )
    .orderBy('solicitation.opened_at', 'desc')
    .orderBy('solicitation.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row) => ({
    ...cardOf(row, today),
    asked: row.asked ?? 0,
    answered: row.answered ?? 0,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const MOST_OPEN = 20

/** What these units are asked for now, the nearest day first. */
export async function listOpenTo(
  db: Database,
  actor: Actor,
  today: LocalDate,
): Promise<OpenSolicitation[]> {
  const own = actor.grants
    .filter((grant) => WRITERS.includes(grant.role))
    .map((grant) => grant.committeeId)
  if (own.length === 0) return []
  const rows = await solicitations(db)
    .where('solicitation.closed_at', 'is', null)
    .where('solicitation.due_on', '>=', today)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('solicitation_unit as asked')
          .select('asked.unit_id')
          .whereRef('asked.solicitation_id', '=', 'solicitation.id')
          .where('asked.unit_id', 'in', own),
      ),
    )
    .orderBy('solicitation.due_on')
    .orderBy('solicitation.id')
    .limit(MOST_OPEN)
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const progress = await listProgress(db, row.id, own)
      return {
        ...cardOf(row, today),
        units: progress.map(({ unit }) => unit),
        handedIn: progress.reduce((sum, one) => sum + one.handedIn, 0),
      }
    }),
  )
}

/** What the units asked have handed in, whoever gave most first, else in the order of the tree; with `only`, of these units. */
export async function listProgress(
  db: Database,
  id: SolicitationId,
  only?: readonly CommitteeId[],
): Promise<UnitProgress[]> {
  const rows = await db
    .selectFrom('solicitation_unit as asked')
    .innerJoin('committee as unit', 'unit.id', 'asked.unit_id')
    .leftJoin('article', (join) =>
      join
        .onRef('article.solicitation_id', '=', 'asked.solicitation_id')
        .onRef('article.unit_id', '=', 'asked.unit_id')
        .on('article.status', '<>', 'draft'),
    )
    .select(['unit.id', 'unit.name'])
    .select(({ fn }) => [
      fn.count<number>('article.id').as('handed_in'),
      fn
        .count<number>('article.id')
        .filterWhere('article.status', '=', 'published')
        .as('published'),
    ])
    .where('asked.solicitation_id', '=', id)
    .$if(only !== undefined, (select) => select.where('unit.id', 'in', only ?? []))
    .groupBy(['unit.id', 'unit.name', 'unit.path'])
    .orderBy('handed_in', 'desc')
    .orderBy('unit.path')
    .execute()
  return rows.map((row) => ({
    unit: { id: row.id, name: row.name },
    handedIn: row.handed_in,
    published: row.published,
  }))
}

export async function listExtensions(db: Database, id: SolicitationId) {
  const rows = await db
    .selectFrom('solicitation_extension')
    .select(['from_on', 'to_on', 'reason', 'extended_at'])
    .where('solicitation_id', '=', id)
    .orderBy('to_on')
    .execute()
  return rows.map((row) => ({
    fromOn: row.from_on,
    toOn: row.to_on,
    reason: row.reason,
    at: row.extended_at.toISOString(),
  }))
}

type Which = Asked & { solicitationId: SolicitationId; unitId?: CommitteeId | undefined }

/** The articles handed in for it, the newest first. */
export async function listAnswers(
  db: Database,
  { solicitationId, unitId, after, limit }: Which,
): Promise<Page<Answer>> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('article_version as text', (join) =>
      join.onRef('text.article_id', '=', 'article.id').on('text.number', '=', lastSent),
    )
    .select(['article.id', 'article.status', 'article.submitted_at'])
    .select(['unit.name as unit_name', 'text.title'])
    .where('article.solicitation_id', '=', solicitationId)
    .$if(unitId !== undefined, (select) =>
      select.where('article.unit_id', '=', unitId as CommitteeId),
    )
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('article.submitted_at', 'article.id'),
          '<',
          selectFrom('article as last')
            .select(['last.submitted_at', 'last.id'])
            .where('last.id', '=', String(after) as ArticleId)
            .$asTuple('submitted_at', 'id'),
        ),
      ),
    )
    .orderBy('article.submitted_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row) => ({
    articleId: row.id,
    title: row.title,
    unitName: row.unit_name,
    status: row.status,
    submittedOn: localDateOf(row.submitted_at as Date),
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.articleId ?? null) : null }
}
