import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import type { Role } from '@shared/account/account.model'
import type { ApplicationId } from '@shared/volunteer/application.model'
import { REVIEW_WORKING_DAYS } from '@shared/volunteer/application.rules'
import { type FiledApplication, findApplication } from './application.store'
import { campaignNotices } from './campaign.notices'
import { ceremonyNotices } from './ceremony.notices'
import { collectiveOathNotices } from './collective-oath.notices'
import { deedNotices } from './deed.notices'
import { exportNotices } from './export.notices'
import { memberNotices } from './member.notices'
import { oathTextNotices } from './oath-text.notices'
import { findNearestHolders } from './place.store'
import { listChosenTeams } from './team-choice.store'

type Told = Pick<NewNotice, 'title' | 'body'>

const toApplicant =
  (tell: (filed: FiledApplication) => Told): NoticeWriter =>
  async (db, event) => {
    const filed = await findApplication(db, event.subjectId as ApplicationId)
    if (!filed) return []
    const told = { ...tell(filed), template: 'reviewResult' } as const
    // Whoever entered it for an elder is told in their place until the elder has claimed it.
    if (filed.enteredBy && !filed.claimed) {
      const page = '/pages/volunteer/entered/index'
      const title = `您代填的 ${filed.application.number}：${told.title}`
      return [{ ...told, title, personId: filed.enteredBy, page }]
    }
    return [{ ...told, personId: filed.applicantId, page: '/pages/volunteer/progress/index' }]
  }

const toOffice =
  (role: Role, tell: (filed: FiledApplication) => Told): NoticeWriter =>
  async (db, event) => {
    const filed = await findApplication(db, event.subjectId as ApplicationId)
    if (!filed) return []
    const people = await findNearestHolders(db, role, filed.village.id)
    const page = `/pages/volunteer/review/index?applicationId=${filed.application.id}`
    return people.map((personId) => ({ ...tell(filed), personId, page }))
  }

const arrived = ({ application, village }: FiledApplication): Told => ({
  title: '有一份入队报名等您看',
  body: `${village.name}，编号 ${application.number}，请在 ${REVIEW_WORKING_DAYS} 个工作日内办理`,
})

/** Both hear of the first look: the applicant where it is now, the township that it is its turn. */
const screened: NoticeWriter = async (db, event) => [
  ...(await toApplicant(({ office }) => ({
    title: '初审通过了',
    body: `您的报名已送到${office.name}审定，一般 ${REVIEW_WORKING_DAYS} 个工作日内有结果`,
  }))(db, event)),
  ...(await toOffice('townshipReviewer', arrived)(db, event)),
]

/** V-11: the captains of the teams chosen hear who will come to them. */
const approved: NoticeWriter = async (db, event) => {
  const teams = await listChosenTeams(db, event.subjectId as ApplicationId)
  const names = teams.map(({ name }) => name).join('、')
  return [
    ...(await toApplicant(() => ({
      title: '您的报名通过了',
      body: `请等入队宣誓的通知，宣誓后就是正式队员${names ? `，编入${names}` : ''}`,
    }))(db, event)),
    ...teams.flatMap(({ id, name, captainId }) =>
      captainId
        ? [
            {
              personId: captainId,
              title: '有一位新同志编入您的队',
              body: `${name}：宣誓后就是您的队员，请安排带一带`,
              page: `/pages/register/team/index?teamId=${id}`,
            },
          ]
        : [],
    ),
  ]
}

export const volunteerNotices: Record<string, NoticeWriter> = {
  'application.submitted': toOffice('villageClerk', arrived),
  'application.resubmitted': toOffice('villageClerk', arrived),
  'application.screened': screened,
  'application.approved': approved,
  'application.returned': toApplicant(({ reason }) => ({
    title: '报名要补充一下',
    body: `${reason ?? ''}。补充后再提交就行`,
  })),
  'application.refused': toApplicant(({ reason, office }) => ({
    title: '报名没有通过',
    body: `原因：${reason ?? ''}。有疑问请打电话问${office.name}`,
  })),
  'application.withdrawn': toOffice('villageClerk', ({ application }) => ({
    title: '一份入队报名撤回了',
    body: `编号 ${application.number}，不用再看`,
  })),
  ...oathTextNotices,
  ...ceremonyNotices,
  ...collectiveOathNotices,
  ...memberNotices,
  ...campaignNotices,
  ...deedNotices,
  ...exportNotices,
}
