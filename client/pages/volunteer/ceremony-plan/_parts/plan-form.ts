import * as z from 'zod'
import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import { goOn } from '@client/session/go'
import type { CommitteeId } from '@shared/committee/committee.model'
import { momentAt } from '@shared/kernel/local-date'
import { line, personName } from '@shared/kernel/text'
import { VolunteerId } from '@shared/volunteer/volunteer.model'

const PlanSheet = z.strictObject({
  day: z.iso.date('请选择日期'),
  time: z.string().regex(/^\d{2}:\d{2}$/, '请选择几点开始'),
  place: line('地点', { min: 2, max: 60 }),
  leaderName: personName('领誓人'),
  volunteerIds: z.array(VolunteerId).min(1, '请至少选一位参加宣誓的人'),
})
type PlanSheet = z.infer<typeof PlanSheet>
type PlanDraft = Record<'day' | 'time' | 'place' | 'leaderName', string> & {
  volunteerIds: string[]
}

export function usePlanForm(committeeId: CommitteeId) {
  return useDraftForm({
    name: `volunteer.ceremony.${committeeId}`,
    schema: PlanSheet as unknown as z.ZodType<PlanSheet, PlanDraft>,
    initial: { day: '', time: '09:00', place: '', leaderName: '', volunteerIds: [] },
    send: ({ day, time, ...plan }, requestId) =>
      client.volunteer.ceremony.plan({
        ...plan,
        requestId,
        committeeId,
        startsAt: momentAt(day, time).toISOString(),
      }),
    onDone: (planned) => goOn('volunteer/ceremony', { ceremonyId: planned.id }),
  })
}
