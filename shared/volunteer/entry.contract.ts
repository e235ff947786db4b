import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { personName } from '@shared/kernel/text'
import { Application, ApplicationForm, ApplicationId, NextStep } from './application.model'
import { EnteredApplication, EnteredAs } from './entry.model'
import { claimRefusalMessages, enteredTwiceMessages, entryRefusalMessages } from './entry.wording'
import { AgreedVersions } from './undertaking.model'

export const entryContract = {
  /** V-02, V-16: fill the form in for an elder; `proofId` carries the elder's own hand. */
  submit: writes('signedIn')
    .input(
      command({
        enteredAs: EnteredAs,
        form: ApplicationForm,
        agreed: AgreedVersions,
        proofId: FileId,
      }),
    )
    .output(z.object({ application: Application, next: NextStep }))
    .errors(refusals({ ...entryRefusalMessages, ...enteredTwiceMessages })),

  /** What the caller has entered for others, the newest first. */
  list: reads('signedIn').input(query({})).output(z.array(EnteredApplication)),

  /** One of them with its form, to complete it when it came back. */
  get: reads('signedIn')
    .input(query({ applicationId: ApplicationId }))
    .output(EnteredApplication.extend({ form: ApplicationForm.nullable() })),

  /** The elder takes over what was entered for them: by name, and by the number WeChat vouched for. */
  claim: writes('signedIn')
    .input(command({ name: personName('姓名') }))
    .output(z.object({ isMember: z.boolean() }))
    .errors(refusals(claimRefusalMessages)),
}
