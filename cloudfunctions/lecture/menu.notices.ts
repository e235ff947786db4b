import type { NewNotice, NoticeWriter, RecordedEvent } from '@cloud/kernel/notices'
import type { PersonId } from '@shared/account/account.model'

const told = (personId: unknown, to: string, title: string, body: string): NewNotice[] => [
  {
    personId: personId as PersonId,
    title,
    body,
    page: `/pages/lecture/${to}`,
    template: 'lectureReminder',
  },
]

const toAuthor = (event: RecordedEvent, title: string, body: string) =>
  told(event.payload.authorId, `talk/index?lectureId=${event.subjectId}`, title, body)

/** What the office decided about a lecturer or an outline, with the page on which one reads why. */
export const menuNotices: Record<string, NoticeWriter> = {
  'lecturer.approved': async (_, { subjectId }) =>
    told(subjectId, 'times/index', '您已入讲师库', '关工办有合适的讲座会请您。请填好空闲时间。'),
  'lecturer.returned': async (_, { subjectId }) =>
    told(subjectId, 'profile/index', '讲师资料请补充', '关工办看过您的资料，请按意见补充后再报。'),
  'outline.approved': async (_, event) =>
    toAuthor(event, '提纲已审定', '您的讲座已上课程菜单，可以接受点单了。'),
  'outline.returned': async (_, event) =>
    toAuthor(event, '提纲请修改', '关工办看过您的提纲，请按意见修改后再报。'),
}
