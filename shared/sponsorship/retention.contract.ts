import { query, reads } from '@shared/kernel/procedure'
import { ErasurePreview } from './retention.model'

/** §B.8: the deletion of closed cases as a dry run; cases by number only. */
export const retention = {
  preview: reads(['countyOffice', 'administrator']).input(query({})).output(ErasurePreview),
}
