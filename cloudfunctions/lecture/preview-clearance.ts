import { jurisdictions } from '@shared/account/account.rules'
import { clearedBefore } from '@shared/lecture/clearance.rules'
import { countCleared, countToClear, listComingClearances } from './clearance.store'
import { signedIn } from './procedures'

/** 报名信息清除 as a dry run: what the job would take if it came round now. */
export const previewClearance = signedIn.clearance.preview.handler(
  async ({ context: { db, actor, now } }) => {
    const areas = jurisdictions(actor, ['countyOffice', 'administrator'])
    const before = clearedBefore(now())
    return {
      due: await countToClear(db, areas, before),
      coming: await listComingClearances(db, areas, before),
      clearedSeats: await countCleared(db, areas),
    }
  },
)
