import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import { tellerOf } from '@shared/sponsorship/feedback.rules'
import type { LetterId } from '@shared/sponsorship/letter.model'
import { refusalToForward, refusalToReadOut } from '@shared/sponsorship/letter.rules'
import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { closeLetter, findLetter, lockLetter, markReadOut } from './letter.store'
import { lockPair } from './pair.store'
import { signedIn } from './procedures'

export const forwardLetter = signedIn.letter.forward.handler(
  async ({ input: { letterId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const found = await lockWithPair(db, letterId, at)
    if (!found || !isCountyOffice(found.pair.file, actor)) throw errors.NOT_FOUND()

    const { letter, pair } = found
    const hasPhoto = letter.photo_id !== null
    const refusal = refusalToForward(pair.file, { status: letter.status, hasPhoto })
    if (refusal) throw errors[refusal]()

    await closeLetter(db, letterId, { reason: null, actor, at })

    await record(db, found, { topic: 'letter.forwarded', actor, at })
    return { letterId, status: 'forwarded' as const }
  },
)

export const returnLetter = signedIn.letter.return.handler(
  async ({ input: { letterId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const found = await lockWithPair(db, letterId, at)
    if (!found || !isCountyOffice(found.pair.file, actor)) throw errors.NOT_FOUND()

    if (!(await closeLetter(db, letterId, { reason, actor, at }))) throw errors.ALREADY_READ()

    await record(db, found, { topic: 'letter.returned', actor, at })
    return { letterId, status: 'returned' as const }
  },
)

/** The guardian or the teacher has read the sponsor's letter to the child. */
export const readLetterOut = signedIn.letter.readOut.handler(
  async ({ input: { letterId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const found = await lockWithPair(db, letterId, at)
    if (!found || !tellerOf(found.pair.file, actor)) throw errors.NOT_FOUND()

    const { letter } = found
    const refusal = refusalToReadOut({ ...letter, readOut: letter.read_out_at !== null })
    if (refusal) throw errors[refusal]()

    await markReadOut(db, letterId, at)

    await record(db, found, { topic: 'letter.readOut', actor, at })
    return { letterId, status: letter.status }
  },
)

type Found = NonNullable<Awaited<ReturnType<typeof lockWithPair>>>

/** The case first, so that a consent taken back in the same moment is seen. */
async function lockWithPair(tx: Database, letterId: LetterId, at: Date) {
  const wanted = await findLetter(tx, letterId)
  const pair = wanted && (await lockPair(tx, wanted.agreement_id, at))
  const letter = pair && (await lockLetter(tx, letterId))
  return letter && pair ? { letter, pair } : null
}

const record = (
  tx: Database,
  { letter, pair: { file, holdId } }: Found,
  { topic, actor, at }: { topic: string; actor: Actor; at: Date },
) =>
  recordEvent(tx, {
    topic,
    subject: { kind: 'student', id: file.studentId },
    committeeId: file.countyId,
    actor,
    ...(holds(actor, ['countyOffice'], file.villagePath)
      ? { actingAs: 'countyOffice' as const }
      : {}),
    at,
    payload: {
      agreementId: letter.agreement_id,
      letterId: letter.id,
      holdId,
      direction: letter.direction,
      writtenBy: letter.written_by,
    },
  })
