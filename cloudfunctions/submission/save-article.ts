import { useFiles } from '@cloud/kernel/files'
import { refusalToSave } from '@shared/submission/article.rules'
import { knowsColumn, lockArticle, saveHead } from './article.store'
import { signedIn } from './procedures'
import { knowsSolicitation } from './solicitation.store'
import { saveWorkingCopy } from './version.store'

/** Nobody is told and nothing is recorded: a draft is its author's own affair. */
export const saveArticle = signedIn.article.save.handler(
  async ({ input: { articleId, manuscript }, context: { db, actor, now }, errors }) => {
    const at = now()

    const article = await lockArticle(db, articleId)
    if (article?.authorId !== actor.personId) throw errors.NOT_FOUND()

    const refusal = refusalToSave(article, manuscript)
    if (refusal) throw errors[refusal]()
    if (!(await knowsColumn(db, manuscript.columnId))) throw errors.UNKNOWN_COLUMN()
    if (!(await knowsSolicitation(db, manuscript.solicitationId, article.unit.id))) {
      throw errors.UNKNOWN_SOLICITATION()
    }
    await useFiles(
      db,
      actor,
      manuscript.photos.map((photo) => photo.fileId),
      'articlePhoto',
    )

    await saveHead(db, articleId, manuscript)
    const words = await saveWorkingCopy(db, articleId, manuscript, at)
    return { articleId, words, savedAt: at.toISOString() }
  },
)
