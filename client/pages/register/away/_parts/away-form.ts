import * as z from 'zod'
import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import { LocalDate, localDateOf } from '@shared/kernel/local-date'
import { AwayReason } from '@shared/volunteer/absence.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

const AwaySheet = z.strictObject({ why: AwayReason, startsOn: LocalDate, backOn: LocalDate })
type AwayDraft = { why: AwayReason; startsOn: string; backOn: string }

export const useAwayForm = (volunteerId: VolunteerId, onDone: () => void) =>
  useDraftForm({
    name: `volunteer.away.${volunteerId}`,
    schema: AwaySheet as z.ZodType<z.infer<typeof AwaySheet>, AwayDraft>,
    initial: { startsOn: localDateOf(new Date()), backOn: '' },
    send: (values, requestId) =>
      client.volunteer.member.goAway({ ...values, volunteerId, requestId }),
    onDone,
  })
