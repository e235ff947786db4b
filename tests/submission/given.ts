import type { Actor } from '@shared/account/account.model'
import type { ArticleId, Photo, Round } from '@shared/submission/article.model'
import { givenActor, givenCounty, type Place } from '../support/builders'
import { aManuscript, givenColumn, ticked } from '../support/submission'
import type { World } from '../support/world'

export type Desk = Awaited<ReturnType<typeof givenDesk>>

/** A county's desk and one of its villages, each seat taken by one person. */
export async function givenDesk(world: World) {
  const places = await givenCounty(world.db)
  const { county, village } = places
  return {
    ...places,
    author: await givenActor(world, { name: '孙强', roles: [['correspondent', village]] }),
    clerk: await givenActor(world, { name: '李秀兰', roles: [['villageClerk', village]] }),
    editor: await givenActor(world, { name: '何静', roles: [['editor', county]] }),
    senior: await givenActor(world, { name: '郑国平', roles: [['seniorEditor', county]] }),
    chief: await givenActor(world, { name: '吴淑珍', roles: [['chiefEditor', county]] }),
    office: await givenActor(world, { name: '陈志明', roles: [['countyOffice', county]] }),
  }
}

/** The author hands an article in. */
export async function handIn(
  world: World,
  author: Actor,
  unit: Place,
  photos: Photo[] = [],
): Promise<ArticleId> {
  const manuscript = aManuscript(await givenColumn(world), photos)
  const { articleId } = await world.as(author).submission.article.begin({
    unitId: unit.id,
    manuscript,
  })
  await world.as(author).submission.article.submit({ articleId })
  return articleId
}

export const pass = (world: World, who: Actor, articleId: ArticleId, round: Round, version = 1) =>
  world.as(who).submission.review.pass({ articleId, round, version, ...ticked(round) })

/** Take it through the rounds before this one. */
export async function passUpTo(world: World, desk: Desk, articleId: ArticleId, round: Round) {
  const signers = { unit: desk.clerk, first: desk.editor, second: desk.senior, final: desk.chief }
  for (const each of ['unit', 'first', 'second', 'final'] as const) {
    if (each === round) return
    await pass(world, signers[each], articleId, each)
  }
}

export async function statusOf(world: World, articleId: ArticleId) {
  const row = await world.db
    .selectFrom('article')
    .select('status')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow()
  return row.status
}
