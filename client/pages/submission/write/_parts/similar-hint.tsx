import { useState } from 'react'
import { client } from '@client/api/api'
import { Confirm } from '@client/components/confirm'
import type { ArticleId } from '@shared/submission/article.model'
import type { SimilarArticle } from '@shared/submission/similarity.model'
import { similarToAuthor } from '@shared/submission/similarity.wording'

/** P-13: before it is handed in, look whether most of it was said already; a hint, never a refusal. */
export function useSimilarHint(flush: () => Promise<ArticleId>, handIn: () => void) {
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<SimilarArticle | null>(null)

  async function lookFirst() {
    setBusy(true)
    const [similar] = await flush()
      .then((articleId) => client.submission.article.listSimilar({ articleId }))
      .catch(() => [])
    setBusy(false)
    if (similar) setFound(similar)
    else handIn()
  }

  return {
    lookFirst,
    busy,
    sheet: found && (
      <Confirm
        title='有一篇很像的'
        consequence={similarToAuthor(found)}
        verb='是新写的，照样交'
        onConfirm={() => {
          setFound(null)
          handIn()
        }}
        onClose={() => setFound(null)}
      />
    ),
  }
}
