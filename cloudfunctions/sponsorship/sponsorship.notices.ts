import type { NewNotice, NoticeWriter, RecordedEvent } from '@cloud/kernel/notices'
import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { HoldId } from '@shared/sponsorship/hold.model'
import { MOST_RECORDS_AN_HOUR } from '@shared/sponsorship/look.rules'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId, VerificationLevel } from '@shared/sponsorship/student.model'
import { VERIFIER_OF } from '@shared/sponsorship/student.rules'
import { levelLabels, standingInWords } from '@shared/sponsorship/student.wording'
import { correctionNotices } from './correction.notices'
import { correspondenceNotices } from './correspondence.notices'
import { endingNotices } from './ending.notices'
import { matchingNotices } from './matching.notices'
import { mentorshipNotices } from './mentorship.notices'
import { findNearestHolders, findPeopleOf, findSponsorPerson, sponsorBehind } from './person.store'
import { viewNotices } from './view.notices'

type Told = Pick<NewNotice, 'title' | 'body'>
type People = NonNullable<Awaited<ReturnType<typeof findPeopleOf>>>

const casePage = (studentId: string) => `/pages/sponsorship/case/index?studentId=${studentId}`
const staffPage = (studentId: string) =>
  `/pages/sponsorship/verification/index?studentId=${studentId}`
const pairingPage = (holdId: string) => `/pages/sponsorship/pairing/index?holdId=${holdId}`

const peopleOf = (db: Database, event: RecordedEvent) =>
  findPeopleOf(db, String(event.payload.studentId ?? event.subjectId) as StudentId)

/** The guardian, or whoever entered the case while no guardian is linked. */
const toFamily =
  (tell: (people: People) => Told): NoticeWriter =>
  async (db, event) => {
    const people = await peopleOf(db, event)
    if (!people) return []
    const page = casePage(String(event.payload.studentId ?? event.subjectId))
    return [{ ...tell(people), personId: people.guardian_id ?? people.entered_by, page }]
  }

const toCounty =
  (tell: (people: People) => Told): NoticeWriter =>
  async (db, event) => {
    const people = await peopleOf(db, event)
    if (!people) return []
    const office = await findNearestHolders(db, 'countyOffice', people.county_id)
    return office.map((personId) => ({
      ...tell(people),
      personId,
      page: staffPage(event.subjectId),
    }))
  }

const toSponsorOfHold =
  (told: Told): NoticeWriter =>
  async (db, event) => {
    const holdId = String(event.payload.holdId) as HoldId
    const personId = await sponsorBehind(db, holdId)
    return personId ? [{ ...told, personId, page: pairingPage(holdId) }] : []
  }

/** Whoever's turn it is now. */
const toNextStep: NoticeWriter = async (db, event) => {
  const people = await peopleOf(db, event)
  const level = people?.step as VerificationLevel | null | undefined
  if (!people || !level) return []
  const at: CommitteeId = level === 'school' ? people.school_id : people.village_id
  const staff = await findNearestHolders(db, VERIFIER_OF[level], at)
  return staff.map((personId) => ({
    personId,
    title: '有一份助学申请等您核实',
    body: `编号 ${people.code}，${levelLabels[level]}，请在 5 个工作日内办理`,
    page: staffPage(event.subjectId),
  }))
}

const both =
  (...writers: NoticeWriter[]): NoticeWriter =>
  async (db, event) => {
    const told = new Map<string, NewNotice>()
    for (const write of writers) {
      for (const notice of await write(db, event)) told.set(notice.personId, notice)
    }
    return [...told.values()]
  }

const standing = toFamily((people) => ({
  title: '助学申请有新进展',
  body: `编号 ${people.code}：${standingInWords(people.status, people.step)}`,
}))

const toSponsor =
  (tell: (reason: string | null) => Told, page: string): NoticeWriter =>
  async (db, event) => {
    const sponsor = await findSponsorPerson(db, event.subjectId as SponsorId)
    return sponsor ? [{ ...tell(sponsor.reason), personId: sponsor.person_id, page }] : []
  }

const sponsorRegistered: NoticeWriter = async (db, event) => {
  const sponsor = await findSponsorPerson(db, event.subjectId as SponsorId)
  if (!sponsor) return []
  const office = await findNearestHolders(db, 'countyOffice', sponsor.county_id)
  return office.map((personId) => ({
    personId,
    title: '有一位资助人等您核验',
    body: '请核对身份和承诺，5 个工作日内答复',
    page: `/pages/sponsorship/sponsor/index?sponsorId=${event.subjectId}`,
  }))
}

const harmReported: NoticeWriter = async (db, event) => {
  const office = await findNearestHolders(
    db,
    'countyOffice',
    String(event.payload.countyId) as CommitteeId,
  )
  return office.map((personId) => ({
    personId,
    title: '收到一条强制报告，请马上看',
    body: '有人报告孩子可能受到伤害，请立即核实并按规定处置',
    page: '/pages/sponsorship/harm-reports/index',
  }))
}

/** To whoever answers for the county's committee, and to its office. */
const lookStopped: NoticeWriter = async (db, event) => {
  const countyId = String(event.payload.countyId) as CommitteeId
  const told = new Set([
    ...(await findNearestHolders(db, 'director', countyId)),
    ...(await findNearestHolders(db, 'countyOffice', countyId)),
  ])
  return [...told]
    .filter((personId) => personId !== event.subjectId)
    .map((personId) => ({
      personId,
      title: '有人一小时里打开了太多孩子的档案',
      body: `已满 ${MOST_RECORDS_AN_HOUR} 份，系统先拦下了。请问清原因，操作记录里能看到是谁`,
      page: '/pages/committee/audit/index',
    }))
}

/** Gentle words, numbers instead of names. */
export const sponsorshipNotices: Record<string, NoticeWriter> = {
  'student.submitted': both(standing, toNextStep),
  'student.stepPassed': both(
    standing,
    toNextStep,
    toCounty((people) =>
      people.status === 'verified'
        ? { title: '一份助学申请核实完了', body: `编号 ${people.code}，请安排公示` }
        : { title: '一份助学申请往前走了一步', body: `编号 ${people.code}` },
    ),
  ),
  'student.returned': both(
    toFamily((people) => ({
      title: '助学申请要补充一下',
      body: `编号 ${people.code}，点开看看要补充什么，补好再交就行`,
    })),
    toNextStep,
  ),
  'student.refused': toFamily((people) => ({
    title: '助学申请这次没有通过',
    body: `编号 ${people.code}，点开看原因。有疑问请打电话问县关工办，以后还可以再申请`,
  })),
  'student.schoolMoved': toFamily((people) => ({
    title: '孩子的学校改好了',
    body: `编号 ${people.code}，以后由现在的学校办`,
  })),
  'student.publicized': standing,
  'student.noticeTakenDown': standing,
  'student.admitted': standing,
  'correction.asked': toCounty((people) => ({
    title: '监护人请您更正孩子的资料',
    body: `编号 ${people.code}，打开材料能看到要改哪里`,
  })),
  'consent.revoked': toCounty((people) => ({
    title: '监护人收回了一项同意',
    body: `编号 ${people.code}，相关内容已经自动停止显示，不用再问原因`,
  })),
  'objection.raised': toCounty((people) => ({
    title: '公示收到一条异议',
    body: `编号 ${people.code}，请尽快核实并答复`,
  })),
  'sponsor.registered': sponsorRegistered,
  'sponsor.verified': toSponsor(
    () => ({ title: '您的资助人登记核验好了', body: '现在可以看看哪些孩子需要帮助' }),
    '/pages/sponsorship/cards/index',
  ),
  'sponsor.refused': toSponsor(
    (reason) => ({ title: '资助人登记没有通过', body: `原因：${reason ?? ''}。改好可以再登记` }),
    '/pages/sponsorship/register/index',
  ),
  'hold.placed': toCounty((people) => ({
    title: '有资助人想帮一个孩子',
    body: `编号 ${people.code}，请再问一次学校和监护人，然后拟协议`,
  })),
  'hold.expired': toSponsorOfHold({
    title: '暂留到期了',
    body: '孩子已经回到待助库。您还愿意帮的话，可以再选一次',
  }),
  'sponsorshipAgreement.drawn': both(
    toFamily((people) => ({
      title: '请看看三方协议',
      body: `编号 ${people.code}，有人愿意帮孩子，请看过后签字`,
    })),
    toSponsorOfHold({ title: '三方协议拟好了', body: '请看过后签字' }),
  ),
  'sponsorshipAgreement.tookEffect': both(
    toFamily((people) => ({
      title: '三方协议生效了',
      body: `编号 ${people.code}，款物到了学校会请您签收`,
    })),
    toSponsorOfHold({ title: '三方协议生效了', body: '谢谢您。款物到了哪一步，这里随时能看' }),
  ),
  'sponsorshipAgreement.cancelled': both(
    toFamily((people) => ({
      title: '这次协议没有签成',
      body: `编号 ${people.code}，孩子回到待助库，排在原来的位置`,
    })),
    toSponsorOfHold({ title: '这次协议没有签成', body: '谢谢您的心意，原因请打电话问县关工办' }),
  ),
  'supplement.drawn': both(
    toFamily((people) => ({
      title: '请看看补充协议',
      body: `编号 ${people.code}，三方协议要改一处，请看过后签字`,
    })),
    toSponsorOfHold({ title: '请看看补充协议', body: '三方协议要改一处，请看过后签字' }),
  ),
  'supplement.tookEffect': both(
    toFamily((people) => ({
      title: '补充协议生效了',
      body: `编号 ${people.code}，以后按改过的办`,
    })),
    toSponsorOfHold({ title: '补充协议生效了', body: '以后按改过的办，谢谢您' }),
  ),
  'supplement.cancelled': both(
    toFamily((people) => ({
      title: '补充协议作废了',
      body: `编号 ${people.code}，原来的协议照旧，原因写在协议页上`,
    })),
    toSponsorOfHold({ title: '补充协议作废了', body: '原来的协议照旧，原因写在协议页上' }),
  ),
  'aid.advanced': async (db, event) =>
    event.payload.to === 'atSchool' && event.payload.studentId
      ? toFamily((people) => ({
          title: '款物到学校了，请签收',
          body: `编号 ${people.code}，点开核对数目，用手指签名`,
        }))(db, event)
      : [],
  'harmReport.filed': harmReported,
  'look.stopped': lookStopped,
  ...matchingNotices,
  ...correctionNotices,
  ...correspondenceNotices,
  ...endingNotices,
  ...viewNotices,
  ...mentorshipNotices,
}
