import * as z from 'zod'
import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import { Health } from '@shared/volunteer/application.model'
import { EmergencyContactSheet, type Fitness } from '@shared/volunteer/fitness.model'
import type { EmergencyContact } from '@shared/volunteer/register.model'

const yesOrNo = (question: string) => z.enum(['yes', 'no'], `请选择${question}`)

const HealthSheet = z.strictObject({
  health: Health,
  walksFar: yesOrNo('能不能走远路'),
  standsLong: yesOrNo('能不能久站'),
  emergency: EmergencyContactSheet,
})
type HealthDraft = {
  health: string
  walksFar: string
  standsLong: string
  emergency: { name: string; relation: string; phone: string }
}

type Known = { fitness: Fitness; emergency: EmergencyContact | null }

/** Whom to call is filled in from last year; how one is must be said anew. */
export const useHealthForm = ({ fitness, emergency }: Known, onDone: () => void) =>
  useDraftForm({
    name: `volunteer.health.${fitness.checkedOn ?? 'first'}`,
    schema: HealthSheet as unknown as z.ZodType<z.infer<typeof HealthSheet>, HealthDraft>,
    initial: {
      health: '',
      walksFar: '',
      standsLong: '',
      emergency: emergency ?? { name: '', relation: '', phone: '' },
    },
    send: ({ emergency: contact, health, walksFar, standsLong }, requestId) =>
      client.volunteer.fitness.check({
        requestId,
        emergency: contact,
        answers: { health, walksFar: walksFar === 'yes', standsLong: standsLong === 'yes' },
      }),
    onDone,
  })
