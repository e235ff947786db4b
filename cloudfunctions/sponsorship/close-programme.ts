import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { refusalToClose } from '@shared/sponsorship/programme.rules'
import { listProgrammes } from './aid.store'
import { signedIn } from './procedures'
import { closeProgrammeRow, lockProgramme } from './programme.store'

/** S-20: nothing may still be on its way in a programme that is closed. */
export const closeProgramme = signedIn.programme.close.handler(
  async ({ input: { programmeId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const row = await lockProgramme(db, programmeId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    const [programme] = await listProgrammes(db, { paths: [row.countyPath], programmeId })
    if (!programme) throw errors.NOT_FOUND()
    const refusal = refusalToClose(programme)
    if (refusal) throw errors[refusal]()

    await closeProgrammeRow(db, programmeId, at)

    await recordEvent(db, {
      topic: 'programme.closed',
      subject: { kind: 'programme', id: programmeId },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      before: { status: 'open' },
      after: { status: 'closed' },
    })
    return { programmeId }
  },
)
