import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line } from '@shared/kernel/text'
import { StaffingClass, StaffingNorm } from './appointment.model'
import { CommitteeId, CommitteeLevel, DeclaredTotal } from './committee.model'
import { NORM_KEEPERS, STAFFING_READERS } from './staffing.rules'

export const staffing = {
  /** Every unit the norm speaks of, counted from its appointments on a day, and its class (O-03). */
  get: reads(STAFFING_READERS)
    .input(query({ committeeId: CommitteeId, asOf: LocalDate.optional() }))
    .output(
      z.object({
        committeeName: z.string(),
        asOf: LocalDate,
        norm: StaffingNorm.nullable(),
        units: z.array(
          z.object({
            committeeId: CommitteeId,
            name: z.string(),
            residents: z.int(),
            executiveDeputyInPost: z.boolean(),
            class: StaffingClass,
          }),
        ),
        declared: DeclaredTotal.nullable(),
      }),
    ),

  /** Enter what the office's document asks for; earlier norms stay for earlier days. */
  setNorm: writes(NORM_KEEPERS)
    .input(
      command({
        committeeId: CommitteeId,
        level: CommitteeLevel,
        meetsResidents: z.int('达标人数请填整数').min(2, '达标人数至少 2 人').max(20),
        basicResidents: z.int('基本达标人数请填整数').min(1, '基本达标人数至少 1 人').max(20),
        basicNeedsExecutiveDeputy: z.boolean(),
        document: line('依据文件', { max: 80 }),
        effectiveOn: LocalDate,
      }).refine((norm) => norm.basicResidents < norm.meetsResidents, {
        path: ['basicResidents'],
        error: '基本达标人数要比达标人数少',
      }),
    )
    .output(StaffingNorm)
    .errors(refusals({ ALREADY_SET: '这一天已经有一份标准，请换个生效日期' })),
}
