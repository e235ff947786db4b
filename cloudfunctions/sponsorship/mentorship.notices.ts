import type { NoticeWriter } from '@cloud/kernel/notices'
import type { Mentorship, MentorshipId } from '@shared/sponsorship/mentorship.model'
import { mentorshipKindLabels, termsInWords } from '@shared/sponsorship/mentorship.wording'
import { findMentorship, toMentorship } from './mentorship.store'

/** The mentor, when one of the register. */
const toMentor =
  (tell: (one: Mentorship) => { title: string; body: string }): NoticeWriter =>
  async (db, event) => {
    const row = await findMentorship(db, event.subjectId as MentorshipId)
    if (!row?.mentorPerson) return []
    return [
      {
        personId: row.mentorPerson,
        ...tell(toMentorship(row)),
        page: `/pages/sponsorship/mentorship/index?mentorshipId=${event.subjectId}`,
      },
    ]
  }

export const mentorshipNotices: Record<string, NoticeWriter> = {
  'mentorship.established': toMentor(({ terms, place }) => ({
    title: `给您登记了一对结对：${mentorshipKindLabels[terms.kind]}`,
    body: `${place}，${termsInWords(terms)}。每次做了什么，记一句就好`,
  })),
  'mentorship.ended': toMentor(({ terms, place }) => ({
    title: '一对结对结束了',
    body: `${place}的${mentorshipKindLabels[terms.kind]}，原因写在页面上。谢谢您`,
  })),
}
