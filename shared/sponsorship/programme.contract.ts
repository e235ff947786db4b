import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line } from '@shared/kernel/text'
import { CustodianId, ProgrammeId } from './agreement.model'
import { Programme, ProgrammeKind } from './aid.model'
import { ProgrammePlan } from './programme.model'
import { closeRefusalMessages, planRefusalMessages } from './programme.wording'
import { ProgrammeReport, ReportFormat, ReportQuarter, ReportText } from './programme-report.model'
import { reportRefusalMessages } from './programme-report.wording'

const opened = z.object({ programmeId: ProgrammeId })
const name = line('项目名称', { min: 2, max: 40 })
const told = { programmeId: ProgrammeId, quarter: ReportQuarter }

/** S-11, S-20: a programme names the registered body that keeps the money; its totals are sums of the ledger. */
export const programme = {
  list: reads(['countyOffice']).input(query({})).output(z.array(Programme)),

  get: reads(['countyOffice'])
    .input(query({ programmeId: ProgrammeId }))
    .output(Programme),

  listCustodians: reads(['countyOffice'])
    .input(query({}))
    .output(
      z.array(
        z.object({ custodianId: CustodianId, name: z.string(), registrationNumber: z.string() }),
      ),
    ),

  open: writes(['countyOffice'])
    .input(
      command({
        /** Left out by an office of one county. */
        countyId: CommitteeId.nullable(),
        name,
        kind: ProgrammeKind,
        plan: ProgrammePlan,
        custodianName: line('受托机构', { min: 4, max: 60 }),
        registrationNumber: line('登记证号', { min: 6, max: 40 }),
      }),
    )
    .output(opened)
    .errors(
      refusals({ ...planRefusalMessages, COUNTY_MISSING: '您管几个县，请选择是哪个县的项目' }),
    ),

  revise: writes(['countyOffice'])
    .input(command({ programmeId: ProgrammeId, name, plan: ProgrammePlan }))
    .output(opened)
    .errors(
      refusals({ ...planRefusalMessages, PROGRAMME_CLOSED: closeRefusalMessages.PROGRAMME_CLOSED }),
    ),

  close: writes(['countyOffice'])
    .input(command({ programmeId: ProgrammeId }))
    .output(opened)
    .errors(refusals(closeRefusalMessages)),

  /** 慈善法 §79: drafted from the ledger, or as the office last saved it. */
  report: reads(['countyOffice'])
    .input(query(told))
    .output(ProgrammeReport)
    .errors(refusals(reportRefusalMessages)),

  saveReport: writes(['countyOffice'])
    .input(command({ ...told, text: ReportText }))
    .output(opened)
    .errors(refusals(reportRefusalMessages)),

  printReport: writes(['countyOffice'])
    .input(command({ ...told, format: ReportFormat }))
    .output(z.object({ url: z.string(), fileName: z.string() }))
    .errors(refusals(reportRefusalMessages)),
}
