import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { refusalToPlan } from '@shared/sponsorship/programme.rules'
import { signedIn } from './procedures'
import { lockProgramme, nameIsTaken, planColumns, reviseProgrammeRow } from './programme.store'

export const reviseProgramme = signedIn.programme.revise.handler(
  async ({ input: { programmeId, name, plan }, context: { db, actor, now }, errors }) => {
    const at = now()
    const row = await lockProgramme(db, programmeId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    if (row.status === 'closed') throw errors.PROGRAMME_CLOSED()
    const refusal = refusalToPlan(plan)
    if (refusal) throw errors[refusal]()
    if (await nameIsTaken(db, { programmeId, name })) throw errors.NAME_TAKEN()

    await reviseProgrammeRow(db, programmeId, { name, plan })

    const { partner_kind, partner_name, budget_fen, starts_on, ends_on } = row
    await recordEvent(db, {
      topic: 'programme.revised',
      subject: { kind: 'programme', id: programmeId },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      before: { name: row.name, partner_kind, partner_name, budget_fen, starts_on, ends_on },
      after: { name, ...planColumns(plan) },
    })
    return { programmeId }
  },
)
