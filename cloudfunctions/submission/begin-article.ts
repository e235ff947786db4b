import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import type { ArticleId } from '@shared/submission/article.model'
import { mayWriteFor } from '@shared/submission/article.rules'
import { NOT_A_WRITER } from '@shared/submission/article.wording'
import { findUnit, insertArticle, knowsColumn } from './article.store'
import { signedIn } from './procedures'
import { knowsSolicitation } from './solicitation.store'
import { saveWorkingCopy } from './version.store'

export const beginArticle = signedIn.article.begin.handler(
  async ({ input: { unitId, manuscript }, context: { db, actor, now }, errors }) => {
    const at = now()
    const id = randomUUID() as ArticleId

    const unit = await findUnit(db, unitId)
    if (!unit) throw errors.NOT_FOUND()

    if (!mayWriteFor(actor, unit.path)) throw errors.FORBIDDEN({ message: NOT_A_WRITER })
    if (!(await knowsColumn(db, manuscript.columnId))) throw errors.UNKNOWN_COLUMN()
    if (!(await knowsSolicitation(db, manuscript.solicitationId, unitId))) {
      throw errors.UNKNOWN_SOLICITATION()
    }
    await useFiles(
      db,
      actor,
      manuscript.photos.map((photo) => photo.fileId),
      'articlePhoto',
    )

    await insertArticle(db, { ...manuscript, id, authorId: actor.personId, unit, at })
    const words = await saveWorkingCopy(db, id, manuscript, at)

    await recordEvent(db, {
      topic: 'article.begun',
      subject: { kind: 'article', id },
      committeeId: unitId,
      actor,
      at,
    })
    return { articleId: id, words, savedAt: at.toISOString() }
  },
)
