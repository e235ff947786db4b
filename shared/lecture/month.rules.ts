import { type LocalDate, localDateOf } from '@shared/kernel/local-date'

export type Month<Entry> = {
  /** `2026-11` */
  month: string
  days: { day: LocalDate; entries: Entry[] }[]
}

/** What is on when: by month and by day, soonest first; days with nothing are not there (domain L-16). */
export function byMonth<Entry extends { startsAt: string }>(
  entries: readonly Entry[],
): Month<Entry>[] {
  const months: Month<Entry>[] = []
  const inOrder = [...entries].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  for (const entry of inOrder) {
    const day = localDateOf(entry.startsAt)
    const month = day.slice(0, 7)
    if (months.at(-1)?.month !== month) months.push({ month, days: [] })
    const days = months.at(-1)?.days ?? []
    if (days.at(-1)?.day !== day) days.push({ day, entries: [] })
    days.at(-1)?.entries.push(entry)
  }
  return months
}
