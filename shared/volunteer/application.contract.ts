import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { CommitteePath } from '@shared/committee/committee.model'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { AgeRule } from './age.model'
import {
  Application,
  ApplicationForm,
  ApplicationId,
  ApplicationLine,
  ApplicationStep,
  NextStep,
  Stage,
} from './application.model'
import { REVIEWERS } from './application.rules'
import {
  applicantRefusalMessages,
  approvalRefusalMessages,
  firstTimeRefusalMessages,
  reviewRefusalMessages,
  submitRefusalMessages,
} from './application.wording'
import { Invitation } from './ceremony.model'
import { Deputy } from './entry.model'
import { TeamId, TeamToChoose } from './team.model'
import { AgreedVersions } from './undertaking.model'

const form = {
  form: ApplicationForm,
  agreed: AgreedVersions,
  signatureId: FileId,
}
const Receipt = z.object({ application: Application, next: NextStep })
const byReviewers = () => writes(REVIEWERS).errors(refusals(reviewRefusalMessages))
const { TOO_LATE, NOT_RETURNED, OTHER_OFFICE } = applicantRefusalMessages

export const applicationContract = {
  /** The age rules in force, so that the phone can say at once who may join as what (V-03). */
  ageRules: reads('public').input(query({})).output(z.array(AgeRule)),

  /** V-01: apply to join. The receipt says who looks at it next and by when. */
  submit: writes('signedIn')
    .input(command(form))
    .output(Receipt)
    .errors(refusals({ ...submitRefusalMessages, ...firstTimeRefusalMessages })),

  /** Send a returned application again with what was missing. */
  resubmit: writes('signedIn')
    .input(command({ applicationId: ApplicationId, ...form }))
    .output(Receipt)
    .errors(refusals({ ...submitRefusalMessages, NOT_RETURNED, OTHER_OFFICE })),

  /** V-13: the caller's latest application, told as stages; `null` when they never applied. */
  mine: reads('signedIn')
    .input(query({}))
    .output(
      z
        .object({
          application: Application,
          form: ApplicationForm.nullable(),
          stages: z.array(Stage),
          next: NextStep.nullable(),
          reason: z.string().nullable(),
          invitation: Invitation.nullable(),
        })
        .nullable(),
    ),

  /** V-14: step back before the township has decided; the form is deleted within 30 days. */
  withdraw: writes('signedIn')
    .input(command({ applicationId: ApplicationId }))
    .output(Application)
    .errors(refusals({ TOO_LATE })),

  /** What waits for the caller's step, or everything in their jurisdiction; the oldest first. */
  list: reads(REVIEWERS)
    .input(query({ ...PageQuery, show: z.enum(['mine', 'open', 'closed']) }))
    .output(pageOf(ApplicationLine)),

  /** One application in full, to whoever reviews it. The look is written down. */
  get: reads(REVIEWERS)
    .input(query({ applicationId: ApplicationId }))
    .output(
      z.object({
        application: ApplicationLine,
        form: ApplicationForm.nullable(),
        villagePath: CommitteePath,
        isOwn: z.boolean(),
        deputy: Deputy.nullable(),
        ageOfElders: z.int().nullable(),
        standsByAll: z.boolean(),
        ageOverrideReason: z.string().nullable(),
        signatureUrl: z.string().nullable(),
        steps: z.array(ApplicationStep),
        /** What the township may choose at approval, and what it chose. */
        teams: z.array(TeamToChoose),
        chosenTeams: z.array(z.string()),
      }),
    ),

  /** The village has looked and passes it on. */
  screen: byReviewers()
    .input(command({ applicationId: ApplicationId }))
    .output(Application),

  /** The township takes the applicant in; with `ageOverrideReason` as an elder in spite of the age. */
  approve: byReviewers()
    .errors(refusals(approvalRefusalMessages))
    .input(
      command({
        applicationId: ApplicationId,
        ageOverrideReason: Reason.optional(),
        /** The teams they will join by their oath (V-11). */
        teamIds: z.array(TeamId, '请从列出的服务队里选').max(5, '服务队最多选 5 个').default([]),
      }),
    )
    .output(Application),

  /** Back to the applicant, saying what is missing. */
  return: byReviewers()
    .input(command({ applicationId: ApplicationId, reason: Reason }))
    .output(Application),

  refuse: byReviewers()
    .input(command({ applicationId: ApplicationId, reason: Reason }))
    .output(Application),
}
