type Plain = string | number | boolean | null | undefined

/** The fields of a form and of the groups in it: `name`, `form.phone`. */
export type Path<Values> = Values extends Plain | readonly unknown[]
  ? never
  : {
      [Key in keyof Values & string]: Key | `${Key}.${Path<NonNullable<Values[Key]>>}`
    }[keyof Values & string]

export type ValueAt<Values, At> = At extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Values
    ? ValueAt<NonNullable<Values[Key]>, Rest>
    : never
  : At extends keyof Values
    ? Values[At]
    : never

type Group = Record<string, unknown>

export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((group, key) => (group as Group | undefined)?.[key], values)

/** The same values with another one at this path; nothing is changed in place. */
export function withValueAt<Values>(values: Values, path: string, value: unknown): Values {
  const [key = '', ...rest] = path.split('.')
  const group = (values ?? {}) as Group
  const inner = rest.length === 0 ? value : withValueAt(group[key], rest.join('.'), value)
  return { ...group, [key]: inner } as Values
}

/** Whether a complaint about `issue` belongs under the field `path`: an item of a list belongs to its list. */
export const belongsTo = (issue: string, path: string): boolean =>
  issue === path || issue.startsWith(`${path}.`)
