import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type * as z from 'zod'
import { isRefusal } from '@client/api/refusal'
import type { RequestId } from '@shared/kernel/procedure'
import type { FieldIssue } from '@shared/kernel/wire'
import { issuesOf } from './issues'
import { belongsTo, type Path, type ValueAt, valueAt, withValueAt } from './path'
import { useDraft } from './use-draft'

type Options<Values, Parsed, Output> = {
  /** The draft's name; with an id in it when there may be several. */
  name: string
  schema: z.ZodType<Parsed, Values>
  initial: Partial<Values>
  send: (values: Parsed, requestId: RequestId) => Promise<Output>
  onDone: (output: Output) => void
}

/** What is wrong, by the path of the field; the first complaint about a field counts. */
type Complaints = Record<string, string>

/**
 * A form that cannot be lost: what is typed is kept on the phone until it has been sent, also when
 * sending fails. The request id is born with the draft, so a second sending is not a second effect.
 * A field complains once it has been left or sent, and stops as soon as it is right.
 */
export function useDraftForm<Values extends object, Parsed, Output>(
  options: Options<Values, Parsed, Output>,
) {
  const { name, schema, initial, send, onDone } = options
  const cache = useQueryClient()
  const draft = useDraft<Values>(name, initial)
  const [complaints, setComplaints] = useState<Complaints>({})
  const wasSent = useRef(false)

  const sending = useMutation({
    mutationFn: (values: Parsed) => send(values, draft.requestId()),
    meta: { speaksForItself: true },
    onSuccess: (output) => {
      draft.drop()
      cache.invalidateQueries()
      onDone(output)
    },
    onError: (error) => setComplaints(complaintsIn(issuesOf(error))),
  })

  const judge = (values: Values): Complaints => {
    const { error } = schema.safeParse(values)
    return error ? complaintsIn(error.issues.map(asFieldIssue)) : {}
  }

  /** Look at these fields again and leave what is said about the others. */
  function look(paths: readonly string[]): boolean {
    const isAsked = (issue: string) => paths.some((path) => belongsTo(issue, path))
    const found = Object.entries(judge(draft.latest())).filter(([issue]) => isAsked(issue))
    setComplaints((before) => ({
      ...Object.fromEntries(Object.entries(before).filter(([issue]) => !isAsked(issue))),
      ...Object.fromEntries(found),
    }))
    return found.length === 0
  }

  const complaintAt = (path: string): string | undefined =>
    Object.entries(complaints).find(([issue]) => belongsTo(issue, path))?.[1]

  function set<At extends Path<Values>>(path: At, value: ValueAt<Values, At>) {
    if (Object.is(valueAt(draft.latest(), path), value)) return
    draft.keep(withValueAt(draft.latest(), path, value))
    if (wasSent.current || complaintAt(path)) look([path])
  }

  const field = <At extends Path<Values>>(path: At) => ({
    value: valueAt(draft.values, path) as ValueAt<Values, At>,
    error: complaintAt(path),
    onChange: (value: ValueAt<Values, At>) => set(path, value),
    onBlur: () => {
      if (valueAt(draft.latest(), path)) look([path])
    },
  })

  function submit() {
    wasSent.current = true
    const { success, data } = schema.safeParse(draft.latest())
    setComplaints(success ? {} : judge(draft.latest()))
    if (success) sending.mutate(data)
  }

  const failedOnFields = issuesOf(sending.error).length > 0
  return {
    field,
    values: draft.values,
    set,
    /** Are these fields in order? Shows what is wrong with them; for forms of several screens. */
    check: async (paths: readonly Path<Values>[]) => look(paths),
    /** What `FormFoot` shows under the form. */
    foot: {
      onPress: submit,
      busy: sending.isPending,
      /** Why the last sending failed, when it is not about one field. */
      failure: sending.error && !failedOnFields ? sending.error.message : null,
      /** No answer came: sending the same again is worth it, and done once. */
      isUnanswered: sending.error !== null && !isRefusal(sending.error),
      hasErrors: Object.keys(complaints).length > 0,
      savedAt: draft.savedAt,
    },
  }
}

const asFieldIssue = ({ path, message }: z.core.$ZodIssue): FieldIssue => ({
  field: path.join('.'),
  message,
})

const complaintsIn = (issues: readonly FieldIssue[]): Complaints =>
  Object.fromEntries([...issues].reverse().map(({ field, message }) => [field, message]))
