import { useEffect, useRef, useState } from 'react'
import { client } from '@client/api/api'
import { dropDraft, openDraft, saveDraft } from '@client/forms/draft'
import { newRequestId } from '@client/forms/request-id'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { ArticleId, Manuscript } from '@shared/submission/article.model'

const SAVE_EVERY_MS = 5_000

/** What lies on the phone: what is written, and what a beginning not yet answered was sent with. */
type Kept = { unitId: CommitteeId; manuscript: Manuscript; begun?: Manuscript }

export type Opened = {
  articleId: ArticleId | null
  unitId: CommitteeId
  manuscript: Manuscript
  /** When the server kept this, if it did. */
  savedAt: number | null
}

const nameOf = (articleId: ArticleId | null) => `article.${articleId ?? 'new'}`

/** What was written on this phone and never reached the server, in place of what the server has. */
function openKept(opened: Opened) {
  const draft = openDraft<Kept>(nameOf(opened.articleId))
  const isNewer = draft.savedAt !== null && draft.savedAt > (opened.savedAt ?? 0)
  const kept = isNewer && draft.values.manuscript ? draft.values : {}
  return { requestId: draft.requestId, ...opened, ...kept, ...chosen(opened, kept.manuscript) }
}

/** Whoever comes from a 征稿 goes on with what lies on the phone, for that one and its unit. */
function chosen({ articleId, manuscript, unitId }: Opened, kept: Manuscript | undefined) {
  if (!kept) return {}
  const { solicitationId } = manuscript
  if (articleId !== null || solicitationId === null)
    return { manuscript: { ...manuscript, ...kept } }
  return { manuscript: { ...kept, solicitationId }, unitId }
}

/**
 * Writing that is not lost (P-01): each change is kept on the phone at once and with the server every
 * five seconds; without a network it waits on the phone.
 */
export function useManuscript(opened: Opened) {
  const start = useRef(openKept(opened)).current
  const [manuscript, setManuscript] = useState(start.manuscript)
  const [unitId, setUnitId] = useState(start.unitId)
  const [savedAt, setSavedAt] = useState(opened.savedAt)
  const [offline, setOffline] = useState(false)
  const now = useRef({ id: opened.articleId, unitId, manuscript, begun: start.begun })
  const known = useRef(opened.articleId ? JSON.stringify(opened.manuscript) : '')
  const saving = useRef<Promise<ArticleId> | null>(null)

  function keep() {
    const { id, ...values } = now.current
    saveDraft<Kept>(nameOf(id), { values, requestId: start.requestId, savedAt: Date.now() })
  }

  function change(part: Partial<Manuscript>) {
    now.current.manuscript = { ...now.current.manuscript, ...part }
    setManuscript(now.current.manuscript)
    keep()
  }

  function changeUnit(id: CommitteeId) {
    now.current.unitId = id
    setUnitId(id)
    // Another unit may not have been asked.
    change({ solicitationId: null })
  }

  /** A beginning is sent again just as it was sent first, so that a lost answer begins no second article. */
  async function begin(): Promise<ArticleId> {
    const { unitId, manuscript, begun } = now.current
    const first = begun ?? manuscript
    now.current.begun = first
    keep()
    const { requestId } = start
    const reply = await client.submission.article.begin({ requestId, unitId, manuscript: first })
    dropDraft(nameOf(null))
    now.current = { ...now.current, id: reply.articleId, begun: undefined }
    known.current = JSON.stringify(first)
    return reply.articleId
  }

  async function bring(): Promise<ArticleId> {
    const articleId = now.current.id ?? (await begin())
    const content = now.current.manuscript
    if (JSON.stringify(content) !== known.current) {
      const requestId = newRequestId()
      await client.submission.article.save({ requestId, articleId, manuscript: content })
      known.current = JSON.stringify(content)
    }
    if (now.current.manuscript === content) dropDraft(nameOf(articleId))
    return articleId
  }

  /** Bring everything to the server; one at a time. */
  function flush(): Promise<ArticleId> {
    saving.current ??= bring()
      .then((id) => {
        setSavedAt(Date.now())
        setOffline(false)
        return id
      })
      .catch((error: unknown) => {
        setOffline(true)
        throw error
      })
      .finally(() => {
        saving.current = null
      })
    return saving.current
  }

  const flushing = useRef(flush)
  flushing.current = flush
  useEffect(() => {
    const timer = setInterval(() => {
      if (JSON.stringify(now.current.manuscript) === known.current) return
      if (isBlank(now.current.manuscript)) return
      flushing.current().catch(() => {})
    }, SAVE_EVERY_MS)
    return () => clearInterval(timer)
  }, [])

  return { manuscript, unitId, change, changeUnit, flush, savedAt, offline }
}

const isBlank = ({ title, body, photos }: Manuscript) => !title && !body && photos.length === 0
