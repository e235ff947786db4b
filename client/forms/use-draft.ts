import { useEffect, useRef, useState } from 'react'
import { dropDraft, openDraft, saveDraft } from './draft'

const PAUSE_MS = 400

/** What is being typed, kept on the phone a moment after each pause and when the page is left. */
export function useDraft<Values extends object>(name: string, initial: Partial<Values>) {
  const draft = useRef(openDraft<Values>(name))
  const [values, setValues] = useState(() => ({ ...initial, ...draft.current.values }) as Values)
  const [savedAt, setSavedAt] = useState(draft.current.savedAt)
  const latest = useRef(values)
  const timer = useRef<ReturnType<typeof setTimeout>>()

  function save() {
    clearTimeout(timer.current)
    timer.current = undefined
    draft.current = { ...draft.current, values: latest.current, savedAt: Date.now() }
    saveDraft(name, draft.current)
  }
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(
    () => () => {
      if (timer.current) saveNow.current()
    },
    [],
  )

  return {
    values,
    /** The values of this very moment, also between two drawings of the page. */
    latest: () => latest.current,
    keep(changed: Values) {
      latest.current = changed
      setValues(changed)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        saveNow.current()
        setSavedAt(draft.current.savedAt)
      }, PAUSE_MS)
    },
    requestId: () => draft.current.requestId,
    savedAt,
    /** It has been sent: nothing is left to keep, and the next sending is another one. */
    drop() {
      clearTimeout(timer.current)
      timer.current = undefined
      dropDraft(name)
      draft.current = openDraft<Values>(name)
      setSavedAt(null)
    },
  }
}
