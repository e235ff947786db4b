import { isContractProcedure } from '@orpc/contract'
import { type AnyProcedure, isProcedure } from '@orpc/server'
import * as z from 'zod'
import { contract } from '@shared/contract'
import type { ProcedureMeta } from '@shared/kernel/procedure'
import { router } from './router'

export type FunctionName = keyof typeof contract

/** One procedure of the contract beside the one that answers for it. */
export type Door = {
  fn: FunctionName
  /** `noun.verb` */
  key: string
  /** `function.noun.verb` */
  name: string
  meta: ProcedureMeta
  input: z.core.$ZodType | undefined
  output: z.core.$ZodType | undefined
  errors: Record<string, { message?: string }>
  procedure: AnyProcedure
}

/** What the contract promises and no router answers. */
export const unanswered: string[] = []

/** Every procedure of the contract, in its order. */
export const doors: readonly Door[] = Object.entries(contract).flatMap(([fn, nouns]) =>
  doorsIn(fn as FunctionName, nouns, router[fn as FunctionName], []),
)

export const doorsOf = (fn: FunctionName) => doors.filter((door) => door.fn === fn)

function doorsIn(fn: FunctionName, contracted: unknown, answering: unknown, at: string[]): Door[] {
  if (!isContractProcedure(contracted)) {
    return Object.entries(contracted as object).flatMap(([key, inner]) =>
      doorsIn(fn, inner, (answering as Record<string, unknown> | undefined)?.[key], [...at, key]),
    )
  }
  const key = at.join('.')
  if (!isProcedure(answering)) {
    unanswered.push(`${fn}.${key}`)
    return []
  }
  const { meta, inputSchema, outputSchema, errorMap } = contracted['~orpc']
  return [
    {
      fn,
      key,
      name: `${fn}.${key}`,
      meta: meta as ProcedureMeta,
      input: inputSchema as z.core.$ZodType | undefined,
      output: outputSchema as z.core.$ZodType | undefined,
      errors: errorMap as Door['errors'],
      procedure: answering,
    },
  ]
}

/** Every schema inside this one, itself first. */
export function* within(
  schema: z.core.$ZodType,
  path = '',
  seen = new Set<z.core.$ZodType>(),
): Generator<[path: string, schema: z.core.$ZodType]> {
  if (seen.has(schema)) return
  seen.add(schema)
  yield [path, schema]
  const { def } = (schema as z.core.$ZodTypes)._zod
  const inner = def as unknown as Record<string, unknown>
  for (const key of [
    'innerType',
    'element',
    'in',
    'out',
    'valueType',
    'keyType',
    'left',
    'right',
  ]) {
    if (inner[key]) yield* within(inner[key] as z.core.$ZodType, path, seen)
  }
  for (const option of (inner.options as z.core.$ZodType[] | undefined) ?? []) {
    yield* within(option, path, seen)
  }
  for (const [key, value] of Object.entries((inner.shape as object | undefined) ?? {})) {
    yield* within(value as z.core.$ZodType, path ? `${path}.${key}` : key, seen)
  }
}

/** The fields of a procedure's input, filled in or not. */
export function shapeOf({ input }: Door): object {
  const strict = [...within(input as z.core.$ZodType)].find(([, s]) => s instanceof z.ZodObject)
  return (strict?.[1] as z.ZodObject | undefined)?.shape ?? {}
}

export const hasChinese = (text: string) => /\p{Script=Han}/u.test(text)
