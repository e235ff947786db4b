import type { Persona } from './personas'

export type { Persona }

/** The local stage lists the people one can be; any other place has no such address. */
export async function fetchPersonas(): Promise<Persona[]> {
  const response = await fetch('/local/personas').catch(() => null)
  if (!response?.ok) return []
  const answer = (await response.json().catch(() => null)) as { personas?: Persona[] } | null
  return answer?.personas ?? []
}
