import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToRegister } from '@shared/submission/adoption.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { findAdoption, insertAdoption, knowsOutlet } from './adoption.store'
import { lockArticle } from './article.store'
import { signedIn } from './procedures'

export const registerAdoption = signedIn.adoption.register.handler(
  async ({ input, context: { db, actor, files, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, input.articleId)
    if (!article || !holds(actor, COMPILERS, article.deskPath)) throw errors.NOT_FOUND()

    const refusal = refusalToRegister(article, input, localDateOf(at))
    if (refusal) throw errors[refusal]()
    if (!(await knowsOutlet(db, input.outletId, article.desk.id))) throw errors.UNKNOWN_OUTLET()
    await useFiles(db, actor, input.photoId ? [input.photoId] : [], 'evidence')

    const id = await insertAdoption(db, { ...input, status: 'verified', by: actor.personId, at })
    if (!id) throw errors.ALREADY_ADOPTED()

    await recordEvent(db, {
      topic: 'adoption.verified',
      subject: { kind: 'adoption', id },
      committeeId: article.desk.id,
      actor,
      actingAs: 'countyOffice',
      at,
      after: input,
    })
    const found = await findAdoption(db, files, id)
    if (!found) throw errors.NOT_FOUND()
    return found.adoption
  },
)
