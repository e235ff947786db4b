import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToRegister } from '@shared/submission/adoption.rules'
import { findAdoption, insertAdoption, knowsOutlet } from './adoption.store'
import { lockArticle } from './article.store'
import { signedIn } from './procedures'

export const reportAdoption = signedIn.adoption.report.handler(
  async ({ input, context: { db, actor, files, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, input.articleId)
    if (article?.authorId !== actor.personId) throw errors.NOT_FOUND()

    const refusal = refusalToRegister(article, input, localDateOf(at))
    if (refusal) throw errors[refusal]()
    if (!(await knowsOutlet(db, input.outletId, article.desk.id))) throw errors.UNKNOWN_OUTLET()
    await useFiles(db, actor, input.photoId ? [input.photoId] : [], 'evidence')

    const id = await insertAdoption(db, { ...input, status: 'reported', by: actor.personId, at })
    if (!id) throw errors.ALREADY_ADOPTED()

    await recordEvent(db, {
      topic: 'adoption.reported',
      subject: { kind: 'adoption', id },
      committeeId: article.desk.id,
      actor,
      at,
      after: input,
    })
    const found = await findAdoption(db, files, id)
    if (!found) throw errors.NOT_FOUND()
    return found.adoption
  },
)
