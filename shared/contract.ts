import { accountContract } from './account/account.contract'
import { committeeContract } from './committee/committee.contract'
import { lectureContract } from './lecture/lecture.contract'
import { sponsorshipContract } from './sponsorship/sponsorship.contract'
import { submissionContract } from './submission/submission.contract'
import { volunteerContract } from './volunteer/volunteer.contract'
import { wechatContract } from './wechat/wechat.contract'

/** The first key is the name of the cloud function that answers: the client's link needs no table. */
export const contract = {
  account: accountContract,
  committee: committeeContract,
  volunteer: volunteerContract,
  lecture: lectureContract,
  sponsorship: sponsorshipContract,
  submission: submissionContract,
  wechat: wechatContract,
}
export type Contract = typeof contract
