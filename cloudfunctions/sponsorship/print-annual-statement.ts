import { recordEvent } from '@cloud/kernel/events'
import { keepPaper } from '@cloud/kernel/kept-papers'
import { printPaper } from '@cloud/kernel/paper'
import { localDateOf, stampOf } from '@shared/kernel/local-date'
import { refusalToState } from '@shared/sponsorship/annual-statement.rules'
import { annualStatementTitle } from '@shared/sponsorship/annual-statement.wording'
import { annualStatementPaper } from './annual-statement.paper'
import { listStatedPairs } from './annual-statement.store'
import { signedIn } from './procedures'
import { findSponsorOf } from './sponsor.store'

export const printAnnualStatement = signedIn.annualStatement.print.handler(
  async ({ input: { year }, context: { db, actor, now, files }, errors }) => {
    const at = now()
    const sponsor = await findSponsorOf(db, actor.personId)
    if (!sponsor) throw errors.NOT_FOUND()

    const all = await listStatedPairs(db, sponsor.id, at)
    const refusal = refusalToState(all, year, localDateOf(at))
    if (refusal) throw errors[refusal]()
    const pairs = all.filter((pair) => refusalToState([pair], year, localDateOf(at)) === null)

    const county = await db
      .selectFrom('committee')
      .select('name')
      .where('id', '=', sponsor.county_id)
      .executeTakeFirstOrThrow()
    const told = {
      sponsor: sponsor.organisation ?? sponsor.real_name,
      office: county.name,
      year,
      pairs,
    }
    const watermark = `${actor.name ?? ''} ${stampOf(at)}`
    const bytes = await printPaper(annualStatementPaper(told, { watermark, at }))
    const url = await keepPaper(db, files, { bytes, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'annualStatement.printed',
      subject: { kind: 'sponsor', id: sponsor.id },
      committeeId: sponsor.county_id,
      actor,
      actingAs: 'sponsor',
      at,
      payload: { year, pairs: pairs.length },
    })
    return { url, fileName: `${annualStatementTitle(year)}.pdf` }
  },
)
