import type { NoticeWriter } from '@cloud/kernel/notices'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { StudentId } from '@shared/sponsorship/student.model'
import { CHIEFS } from '@shared/sponsorship/view.rules'
import { approvalInWords } from '@shared/sponsorship/view.wording'
import { listChiefsAt } from './look-week.store'
import { findNearestHolders, findPeopleOf } from './person.store'

const pages = '/pages/sponsorship'

const answered =
  (title: string, body: string): NoticeWriter =>
  async (db, event) => {
    const people = await findPeopleOf(db, event.subjectId as StudentId)
    if (!people) return []
    return [
      {
        personId: String(event.payload.asker) as PersonId,
        title,
        body: `编号 ${people.code}，${body}`,
        page: `${pages}/verification/index?studentId=${event.subjectId}`,
      },
    ]
  }

/** Whoever is in charge nearest to the child, but never the one who asks. */
const toChiefs: NoticeWriter = async (db, event) => {
  const people = await findPeopleOf(db, event.subjectId as StudentId)
  if (!people) return []
  const chiefs = new Set<PersonId>()
  for (const role of CHIEFS) {
    for (const one of await findNearestHolders(db, role, people.village_id)) chiefs.add(one)
  }
  return [...chiefs]
    .filter((personId) => personId !== event.payload.asker)
    .map((personId) => ({
      personId,
      title: '有人请示查看孩子的档案',
      body: `编号 ${people.code}，请看看是否同意`,
      page: `${pages}/views/index`,
    }))
}

export const viewNotices: Record<string, NoticeWriter> = {
  'view.asked': toChiefs,
  'view.approved': answered('负责人同意您查看了', approvalInWords),
  'view.refused': answered('负责人没有同意查看', '原因写在页面上'),
  'view.granted': async (_, { subjectId, payload, happenedAt }) => [
    {
      personId: subjectId as PersonId,
      title: '您可以查看在办的助学档案了',
      body: `到${dayInWords(String(payload.untilOn), localDateOf(happenedAt))}为止，看一次记一次`,
      page: `${pages}/verifications/index`,
    },
  ],
  'view.revoked': async (_, event) => [
    {
      personId: event.subjectId as PersonId,
      title: '长期查看已经收回',
      body: '以后要看孩子的档案，请一次一次请示负责人',
      page: `${pages}/verifications/index`,
    },
  ],
  'look.weekTold': async (db, event) => {
    const chiefs = await listChiefsAt(db, event.subjectId as CommitteeId)
    return chiefs.map((personId) => ({
      personId,
      title: '上周谁看过孩子的档案',
      body: `共 ${String(event.payload.looks)} 次，点开看是谁、为什么看`,
      page: `${pages}/view-week/index?toOn=${String(event.payload.toOn)}`,
    }))
  },
}
