import { query, reads } from '@shared/kernel/procedure'
import { Clearance } from './clearance.model'

export const clearanceContract = {
  /** 报名信息清除: how many rows the job would take now, and when the next ones go. */
  preview: reads(['countyOffice', 'administrator']).input(query({})).output(Clearance),
}
