import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { issuesOf } from './issues'
import { belongsTo } from './path'
import { newRequestId } from './request-id'

type Send = (...args: never[]) => Promise<unknown>
type InputOf<Sending extends Send> = Omit<Parameters<Sending>[0], 'requestId'>
type OutputOf<Sending extends Send> = Awaited<ReturnType<Sending>>

/**
 * One button's write. Pressed again with the same content after a lost answer it sends the same
 * request id, so it is done once; after success everything on screen is asked for anew. A refusal is
 * shown in its own words.
 */
export function useCommand<Sending extends Send>(
  send: Sending,
  { onDone }: { onDone?: (output: OutputOf<Sending>) => void } = {},
) {
  const cache = useQueryClient()
  const last = useRef({ content: '', requestId: newRequestId() })
  const mutation = useMutation({
    mutationFn: (input: InputOf<Sending>) => {
      const content = JSON.stringify(input)
      if (content !== last.current.content) last.current = { content, requestId: newRequestId() }
      const command = { ...input, requestId: last.current.requestId }
      return send(command as never) as Promise<OutputOf<Sending>>
    },
    onSuccess: (output) => {
      last.current = { content: '', requestId: newRequestId() }
      cache.invalidateQueries()
      onDone?.(output)
    },
  })
  return {
    run: (input: InputOf<Sending>) => mutation.mutate(input),
    busy: mutation.isPending,
    failure: mutation.error?.message ?? null,
    /** What the cloud said is wrong with this field. */
    complaintAt: (field: string) =>
      issuesOf(mutation.error).find((issue) => belongsTo(issue.field, field))?.message,
  }
}
