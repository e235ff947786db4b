import { holds } from '@shared/account/account.rules'
import {
  inForceOn,
  LEADERSHIP_READERS,
  newcomers,
  vacantPosts,
} from '@shared/committee/appointment.rules'
import { addYears, localDateOf } from '@shared/kernel/local-date'
import { findCommittee } from './committee.store'
import { listTerms } from './leadership.store'
import { signedIn } from './procedures'

const YEARS_A_NEWCOMER = 3

export const getLeadership = signedIn.leadership.get.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const today = localDateOf(now())
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, LEADERSHIP_READERS, committee.path)) throw errors.NOT_FOUND()

    const terms = await listTerms(db, committee.id)
    const since = addYears(today, -YEARS_A_NEWCOMER)
    return {
      inForce: terms.filter((term) => inForceOn(term, today) || term.startedOn > today),
      past: terms.filter((term) => term.endedOn !== null && term.endedOn < today),
      vacant: vacantPosts(terms, today),
      newcomers: { ...newcomers(terms, since, today), since },
      vitality: committee.vitality,
      vitalityOn: committee.vitalityOn,
    }
  },
)
