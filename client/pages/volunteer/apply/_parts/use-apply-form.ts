import Taro from '@tarojs/taro'
import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { ApplicationForm, ApplicationId } from '@shared/volunteer/application.model'
import { type ApplyDraft, ApplySheet, agreedVersions, emptyDraft } from './apply-form'

type Returned = { applicationId: ApplicationId; form: ApplicationForm }

/** The form of someone new, or of someone asked to complete what they sent. */
export function useApplyForm(returned: Returned | null) {
  return useDraftForm({
    name: returned ? `volunteer.resubmit.${returned.applicationId}` : 'volunteer.apply',
    schema: ApplySheet as unknown as import('zod').ZodType<ApplySheet, ApplyDraft>,
    initial: returned ? { ...emptyDraft, form: returned.form } : emptyDraft,
    send: ({ form, signatureId }, requestId) => {
      const command = { requestId, form, agreed: agreedVersions, signatureId }
      return returned
        ? client.volunteer.application.resubmit({
            ...command,
            applicationId: returned.applicationId,
          })
        : client.volunteer.application.submit(command)
    },
    onDone: () => Taro.redirectTo({ url: '/pages/volunteer/receipt/index' }),
  })
}

export type ApplyForm = ReturnType<typeof useApplyForm>
