import type { NoticeWriter } from '@cloud/kernel/notices'
import type { ProposalId } from '@shared/sponsorship/matching.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { findNearestHolders, findPeopleOf, findSponsorPerson } from './person.store'

/** Each sponsor hears once how many were suggested, and nothing of who. */
const published: NoticeWriter = async (db, event) => {
  const sponsors = await db
    .selectFrom('match_suggestion')
    .innerJoin('sponsor', 'sponsor.id', 'match_suggestion.sponsor_id')
    .select('person_id')
    .select(({ fn }) => fn.countAll<number>().as('students'))
    .where('proposal_id', '=', event.subjectId as ProposalId)
    .where('match_suggestion.status', '=', 'suggested')
    .groupBy('person_id')
    .execute()
  return sponsors.map((one) => ({
    personId: one.person_id,
    title: `为您推荐了 ${one.students} 个孩子`,
    body: '都和您填的意愿相符。选不选由您，14 天内看看就好',
    page: '/pages/sponsorship/cards/index',
  }))
}

const asked: NoticeWriter = async (db, event) => {
  const studentId = event.subjectId as StudentId
  const people = await findPeopleOf(db, studentId)
  if (!people) return []
  const { sponsorId } = event.payload
  const reviewers = await findNearestHolders(db, 'townshipReviewer', people.village_id)
  return reviewers.map((personId) => ({
    personId,
    title: '请核实有没有利害关系',
    body: `编号 ${people.code}，有资助人想帮这个孩子，请先查清楚`,
    page: `/pages/sponsorship/relation/index?studentId=${studentId}&sponsorId=${sponsorId}`,
  }))
}

const concluded: NoticeWriter = async (db, event) => {
  const sponsor = await findSponsorPerson(db, String(event.payload.sponsorId) as SponsorId)
  const people = await findPeopleOf(db, event.subjectId as StudentId)
  if (!sponsor || !people) return []
  const isFree = event.payload.outcome === 'unrelated'
  return [
    {
      personId: sponsor.person_id,
      title: isFree ? '核实好了，可以选这个孩子' : '这个孩子不能和您结对',
      body: isFree
        ? `编号 ${people.code}，还在等待，想帮的话可以暂留`
        : `编号 ${people.code}，按规定要回避。谢谢您，请看看别的孩子`,
      page: '/pages/sponsorship/cards/index',
    },
  ]
}

export const matchingNotices: Record<string, NoticeWriter> = {
  'matching.published': published,
  'relation.asked': asked,
  'student.relationCleared': concluded,
}
