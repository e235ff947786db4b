import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import type { PersonId } from '@shared/account/account.model'
import type { Term } from '@shared/sponsorship/feedback.model'
import { termInWords } from '@shared/sponsorship/feedback.wording'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { findNearestHolders, findPeopleOf, sponsorBehind } from './person.store'

type Told = Pick<NewNotice, 'title' | 'body' | 'page'>
type People = NonNullable<Awaited<ReturnType<typeof findPeopleOf>>>

const pages = '/pages/sponsorship'
const lettersPage = (agreementId: unknown) => `${pages}/letters/index?agreementId=${agreementId}`

const told =
  (to: (people: People) => readonly (PersonId | null)[], tell: (people: People) => Told) =>
  async (...[db, event]: Parameters<NoticeWriter>): Promise<NewNotice[]> => {
    const people = await findPeopleOf(db, event.subjectId as StudentId)
    if (!people) return []
    const reached = new Set(to(people).filter((one) => one !== null))
    return [...reached].map((personId) => ({ ...tell(people), personId }))
  }

/** Guardian and teacher: whoever may speak for the child. */
const bothHomes = (people: People) => [people.guardian_id, people.entered_by]

const toOffice =
  (title: string): NoticeWriter =>
  async (db, event) => {
    const people = await findPeopleOf(db, event.subjectId as StudentId)
    if (!people) return []
    const office = await findNearestHolders(db, 'countyOffice', people.county_id)
    const body = `编号 ${people.code}，请看有没有不该说的，再转交`
    return office.map((personId) => ({ personId, title, body, page: `${pages}/reading/index` }))
  }

const toWriter =
  (title: string, page: (payload: Record<string, unknown>) => string): NoticeWriter =>
  (db, event) =>
    told(
      () => [String(event.payload.writtenBy) as PersonId],
      (people) => ({
        title,
        body: `编号 ${people.code}，点开看看怎么改，改好再交就行，谢谢您`,
        page: page(event.payload),
      }),
    )(db, event)

const toSponsorOf =
  (title: string, body: string, page: (holdId: HoldId, agreementId: unknown) => string) =>
  async (...[db, event]: Parameters<NoticeWriter>): Promise<NewNotice[]> => {
    const agreement = await db
      .selectFrom('agreement')
      .select('hold_id')
      .where('id', '=', event.payload.agreementId as never)
      .executeTakeFirst()
    const personId = agreement && (await sponsorBehind(db, agreement.hold_id))
    if (!agreement || !personId) return []
    return [{ personId, title, body, page: page(agreement.hold_id, event.payload.agreementId) }]
  }

const letterForwarded: NoticeWriter = (db, event) =>
  event.payload.direction === 'toSponsor'
    ? toSponsorOf('孩子给您写信了', '县关工办看过，转交给您', (_, id) => lettersPage(id))(db, event)
    : told(bothHomes, (people) => ({
        title: '资助人给孩子来信了',
        body: `编号 ${people.code}，请读给孩子听`,
        page: lettersPage(event.payload.agreementId),
      }))(db, event)

/** Numbers instead of names; never a line of what was written. */
export const correspondenceNotices: Record<string, NoticeWriter> = {
  'feedback.due': (db, event) =>
    told(bothHomes, (people) => ({
      title: '请写一写孩子这个学期',
      body: `编号 ${people.code}，${termInWords(event.payload.term as Term)}，四句话就好，资助人在等`,
      page: `${pages}/feedback/index`,
    }))(db, event),
  'feedback.written': toOffice('有一份学期反馈等您看'),
  'feedback.returned': toWriter('学期反馈请改一改', () => `${pages}/feedback/index`),
  'feedback.shown': toSponsorOf(
    '孩子这个学期的情况来了',
    '老师或家里写了几句话，点开看看',
    (holdId) => `${pages}/pairing/index?holdId=${holdId}`,
  ),
  'letter.written': toOffice('有一封信等您看'),
  'letter.returned': toWriter('信请改一改再寄', (payload) => lettersPage(payload.agreementId)),
  'letter.forwarded': letterForwarded,
  'letter.readOut': toSponsorOf('信读给孩子听了', '谢谢您，孩子听到了您的话', (_, id) =>
    lettersPage(id),
  ),
}
