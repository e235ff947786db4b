import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { OATH_DRAFTERS } from '@shared/volunteer/oath-text.rules'
import { findOathText, insertDraft } from './oath-text.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

export const draftOathText = signedIn.oathText.draft.handler(
  async ({ input: { committeeId, body }, context: { db, actor, now }, errors }) => {
    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, OATH_DRAFTERS, committee.path)) throw errors.NOT_FOUND()

    const id = await insertDraft(db, committeeId, body, actor.personId)
    const text = await findOathText(db, id, actor.personId)
    if (!text) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'oathText.drafted',
      subject: { kind: 'oathText', id },
      committeeId,
      actor,
      at: now(),
      after: text,
    })
    return text
  },
)
