import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import { goOn } from '@client/session/go'
import type { ApplicationForm, ApplicationId } from '@shared/volunteer/application.model'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import { type ApplyDraft, ApplySheet, agreedVersions, emptyDraft } from './apply-form'

type Returned = { applicationId: ApplicationId; form: ApplicationForm }

const names = {
  self: 'volunteer.apply',
  child: 'volunteer.enter.child',
  clerk: 'volunteer.enter.clerk',
}

/** The form of someone new, of someone asked to complete what they sent, or filled in for an elder. */
export function useApplyForm(returned: Returned | null, deputy: EnteredAs | null) {
  return useDraftForm({
    name: returned ? `volunteer.resubmit.${returned.applicationId}` : names[deputy ?? 'self'],
    schema: ApplySheet as unknown as import('zod').ZodType<ApplySheet, ApplyDraft>,
    initial: returned ? { ...emptyDraft, form: returned.form } : emptyDraft,
    send: ({ form, signatureId }, requestId) => {
      const command = { requestId, form, agreed: agreedVersions, signatureId }
      if (returned) {
        const { applicationId } = returned
        return client.volunteer.application.resubmit({ ...command, applicationId })
      }
      return deputy
        ? client.volunteer.entry.submit({
            requestId,
            form,
            agreed: agreedVersions,
            enteredAs: deputy,
            proofId: signatureId,
          })
        : client.volunteer.application.submit(command)
    },
    onDone: () => goOn(deputy ? 'volunteer/entered' : 'volunteer/receipt'),
  })
}

export type ApplyForm = ReturnType<typeof useApplyForm>
