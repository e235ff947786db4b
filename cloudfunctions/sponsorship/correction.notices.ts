import type { NoticeWriter } from '@cloud/kernel/notices'
import type { PersonId } from '@shared/account/account.model'
import type { Fact } from '@shared/sponsorship/correction.rules'
import { factLabels } from '@shared/sponsorship/correction.wording'
import type { StudentId } from '@shared/sponsorship/student.model'
import { findPeopleOf } from './person.store'

const pages = '/pages/sponsorship'
const recordPage = (studentId: string) => `${pages}/record/index?studentId=${studentId}`

export const correctionNotices: Record<string, NoticeWriter> = {
  'correction.refused': async (_, { subjectId, payload }) => [
    {
      personId: String(payload.asker) as PersonId,
      title: '请求的更正没有改',
      body: '原因写在页面上，有疑问请打电话给县关工办',
      page: recordPage(subjectId),
    },
  ],
  'student.corrected': async (db, { subjectId, payload }) => {
    const people = await findPeopleOf(db, subjectId as StudentId)
    if (!people?.guardian_id) return []
    const changed = (payload.changed as Fact[]).map((fact) => factLabels[fact]).join('、')
    return [
      {
        personId: people.guardian_id,
        title: '孩子的资料更正了',
        body: `编号 ${people.code}，改了${changed}，请看看对不对`,
        page: recordPage(subjectId),
      },
    ]
  },
  'student.guardianChanged': async (db, { subjectId, payload }) => {
    const people = await findPeopleOf(db, subjectId as StudentId)
    if (!people) return []
    const former = payload.formerGuardian as PersonId | null
    const entered = people.entered_by === former ? null : people.entered_by
    return [
      ...(former
        ? [
            {
              personId: former,
              title: '一份助学申请换了监护人',
              body: `编号 ${people.code}，以后由新的监护人决定。有疑问请打电话给县关工办`,
              page: '/pages/home/index',
            },
          ]
        : []),
      ...(entered
        ? [
            {
              personId: entered,
              title: '监护人换了，请新的监护人关联',
              body: `编号 ${people.code}，打开能看到新的关联码，请念给新的监护人听`,
              page: `${pages}/case/index?studentId=${subjectId}`,
            },
          ]
        : []),
    ]
  },
}
