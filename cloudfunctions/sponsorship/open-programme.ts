import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import type { CustodianId, ProgrammeId } from '@shared/sponsorship/agreement.model'
import { refusalToPlan } from '@shared/sponsorship/programme.rules'
import { signedIn } from './procedures'
import { planColumns } from './programme.store'

/** A programme of the office's own county, with the registered body that keeps its money. */
export const openProgramme = signedIn.programme.open.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const programmeId = randomUUID() as ProgrammeId

    const offices = actor.grants.filter((one) => one.role === 'countyOffice')
    const [only, another] = offices
    if (!only) throw errors.NOT_FOUND()
    if (another && !input.countyId) throw errors.COUNTY_MISSING()
    const countyId = input.countyId ?? only.committeeId
    if (!offices.some((one) => one.committeeId === countyId)) throw errors.NOT_FOUND()

    const refusal = refusalToPlan(input.plan)
    if (refusal) throw errors[refusal]()

    const custodian = await db
      .insertInto('custodian')
      .values({
        id: randomUUID() as CustodianId,
        county_id: countyId,
        name: input.custodianName,
        registration_number: input.registrationNumber,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['county_id', 'registration_number'])
          .doUpdateSet(({ ref }) => ({ name: ref('custodian.name') })),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    const opened = await db
      .insertInto('programme')
      .values({
        id: programmeId,
        county_id: countyId,
        name: input.name,
        kind: input.kind,
        status: 'open',
        custodian_id: custodian.id,
        reported_students: null,
        source: null,
        created_at: at,
        ...planColumns(input.plan),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!opened) throw errors.NAME_TAKEN()

    await recordEvent(db, {
      topic: 'programme.opened',
      subject: { kind: 'programme', id: programmeId },
      committeeId: countyId,
      actor,
      actingAs: 'countyOffice',
      at,
      after: input,
    })
    return { programmeId }
  },
)
