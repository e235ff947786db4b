import type { NoticeWriter } from '@cloud/kernel/notices'
import type { CommitteeId } from '@shared/committee/committee.model'
import { dayInWords, daysBetween, localDateOf } from '@shared/kernel/local-date'
import { dueInWords } from '@shared/volunteer/collective-oath.wording'
import { findNearestHolders } from './place.store'

/** The township's office, where its secretary general works, hears that the two years are nearly over. */
export const collectiveOathNotices: Record<string, NoticeWriter> = {
  'collectiveOath.due': async (db, event) => {
    const { dueOn } = event.payload as { dueOn: string }
    const today = localDateOf(event.happenedAt)
    const due = dueInWords(dueOn, daysBetween(today, dueOn))
    const people = await findNearestHolders(db, 'townshipReviewer', event.subjectId as CommitteeId)
    return people.map((personId) => ({
      personId,
      title: '该安排集体宣誓了',
      body: `每两年一次，${dayInWords(dueOn, today)}到期（${due}）。请定时间、地点和领誓人`,
      page: '/pages/volunteer/collective-oaths/index',
    }))
  },
}
