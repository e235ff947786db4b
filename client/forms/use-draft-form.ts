import { zodResolver } from '@hookform/resolvers/zod'
import { ORPCError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  useForm,
} from 'react-hook-form'
import type * as z from 'zod'
import type { RequestId } from '@shared/kernel/procedure'
import type { FieldIssue } from '@shared/kernel/wire'
import { dropDraft, openDraft, saveDraft } from './draft'

type Options<Values, Parsed, Output> = {
  /** The draft's name; with an id in it when there may be several. */
  name: string
  schema: z.ZodType<Parsed, Values>
  initial: Partial<Values>
  send: (values: Parsed, requestId: RequestId) => Promise<Output>
  onDone: (output: Output) => void
}

const PAUSE_MS = 400

/**
 * A form that cannot be lost: what is typed is kept on the phone until it has been sent, also when
 * sending fails. The request id is born with the draft, so a second sending is not a second effect.
 */
export function useDraftForm<Values extends FieldValues, Parsed, Output>(
  options: Options<Values, Parsed, Output>,
) {
  const { name, schema, initial, send, onDone } = options
  const cache = useQueryClient()
  const draft = useRef(openDraft<Values>(name))
  const [savedAt, setSavedAt] = useState(draft.current.savedAt)
  const form = useForm<Values, unknown, Parsed>({
    resolver: zodResolver(schema as never) as never,
    defaultValues: { ...initial, ...draft.current.values } as DefaultValues<Values>,
    mode: 'onTouched',
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const watching = form.watch((values) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        draft.current = { ...draft.current, values: values as Partial<Values>, savedAt: Date.now() }
        saveDraft(name, draft.current)
        setSavedAt(draft.current.savedAt)
      }, PAUSE_MS)
    })
    return () => {
      watching.unsubscribe()
      clearTimeout(timer)
      if (draft.current.savedAt !== null) {
        saveDraft(name, { ...draft.current, values: form.getValues() })
      }
    }
  }, [form, name])

  const sending = useMutation({
    mutationFn: (values: Parsed) => send(values, draft.current.requestId),
    meta: { speaksForItself: true },
    onSuccess: (output) => {
      draft.current = { ...draft.current, savedAt: null }
      dropDraft(name)
      cache.invalidateQueries()
      onDone(output)
    },
    onError: (error) => {
      for (const { field, message } of issuesOf(error))
        form.setError(field as Path<Values>, { message })
    },
  })

  const field = <Name extends Path<Values>>(key: Name) => ({
    value: form.watch(key),
    error: form.getFieldState(key, form.formState).error?.message,
    onChange: (value: PathValue<Values, Name>) =>
      form.setValue(key, value, {
        shouldDirty: true,
        shouldTouch: true,
        shouldValidate: form.formState.isSubmitted || Boolean(form.getFieldState(key).error),
      }),
    onBlur: () => {
      if (form.getValues(key)) form.trigger(key)
    },
  })

  return {
    field,
    values: form.watch(),
    set: <Name extends Path<Values>>(key: Name, value: PathValue<Values, Name>) =>
      form.setValue(key, value, { shouldDirty: true }),
    /** Are these fields in order? Shows what is wrong with them; for forms of several screens. */
    check: (names: Path<Values>[]) => form.trigger(names),
    submit: () => {
      void form.handleSubmit((values) => sending.mutate(values))()
    },
    busy: sending.isPending,
    /** Why the last sending failed, when it is not about one field. */
    failure: sending.error && issuesOf(sending.error).length === 0 ? sending.error.message : null,
    /** Whether fields are wrong, to say so next to the button. */
    hasErrors: Object.keys(form.formState.errors).length > 0,
    savedAt,
  }
}

function issuesOf(error: unknown): FieldIssue[] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return []
  const { issues = [] } = (error.data ?? {}) as { issues?: FieldIssue[] }
  return issues.filter((issue) => issue.field !== '')
}
