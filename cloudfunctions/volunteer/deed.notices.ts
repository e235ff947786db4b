import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import type { Database } from '@database/engine'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { DeedId } from '@shared/volunteer/deed.model'
import { findNearestHolders } from './place.store'

async function findParties(db: Database, id: string) {
  return db
    .selectFrom('deed')
    .innerJoin('volunteer', 'volunteer.id', 'deed.volunteer_id')
    .leftJoin('service_team as team', 'team.id', 'deed.team_id')
    .leftJoin('person as writer', 'writer.id', 'deed.entered_by')
    .select(['deed.what', 'deed.happened_on', 'deed.village_id', 'deed.decline_reason'])
    .select(['volunteer.person_id as owner_id', 'team.captain_id', 'writer.name as writer_name'])
    .where('deed.id', '=', id as DeedId)
    .executeTakeFirst()
}
type Parties = NonNullable<Awaited<ReturnType<typeof findParties>>>

const pageOf = (id: string) => `/pages/register/deed/index?deedId=${id}`

const toOwner =
  (tell: (deed: Parties, day: string) => Pick<NewNotice, 'title' | 'body'>): NoticeWriter =>
  async (db, event) => {
    const deed = await findParties(db, event.subjectId)
    if (!deed) return []
    const day = dayInWords(deed.happened_on, localDateOf(event.happenedAt))
    return [{ ...tell(deed, day), personId: deed.owner_id, page: pageOf(event.subjectId) }]
  }

/** The captain of the team and the village hear of a claim; whoever it is about never judges it. */
const claimed: NoticeWriter = async (db, event) => {
  const deed = await findParties(db, event.subjectId)
  if (!deed) return []
  const others = (people: readonly (typeof deed.owner_id)[]) =>
    people.filter((one) => one !== deed.owner_id)
  const clerks = others(await findNearestHolders(db, 'villageClerk', deed.village_id))
  const office = clerks.length
    ? clerks
    : others(await findNearestHolders(db, 'townshipReviewer', deed.village_id))
  const told = new Set([...office, ...others(deed.captain_id ? [deed.captain_id] : [])])
  return [...told].map((personId) => ({
    personId,
    title: '有一笔业绩等您确认',
    body: `${dayInWords(deed.happened_on, localDateOf(event.happenedAt))}，${deed.what}`,
    page: pageOf(event.subjectId),
  }))
}

export const deedNotices: Record<string, NoticeWriter> = {
  'deed.claimed': claimed,
  'deed.confirmed': toOwner((deed, day) => ({
    title: '您的一笔业绩已确认',
    body: `${day}，${deed.what}`,
  })),
  'deed.declined': toOwner((deed, day) => ({
    title: '有一笔业绩没有确认',
    body: `${day}，${deed.what}。原因：${deed.decline_reason ?? ''}`,
  })),
  'deed.recorded': toOwner((deed, day) => ({
    title: '单位替您记了一笔业绩',
    body: `${day}，${deed.what}（${deed.writer_name ?? ''}记录）。不对请说一声`,
  })),
  'deed.corrected': toOwner((deed, day) => ({
    title: '单位更正了您的一笔业绩',
    body: `${day}，${deed.what}（${deed.writer_name ?? ''}更正）。不对请说一声`,
  })),
  'deed.entered': toOwner((deed, day) => ({
    title: '一笔业绩已自动记上',
    body: `${day}，${deed.what}，不用再写`,
  })),
}
