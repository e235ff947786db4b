import type { Database } from '@database/engine'
import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { SolicitationId } from '@shared/submission/article.model'
import { seedId } from './chapter'
import { personId } from './personas'
import { JINGJIANG, place } from './places'

type Asked = {
  key: string
  theme: string
  wanted: string
  mostWords: number | null
  suggested: number | null
  openedDaysAgo: number
  dueInDays: number
  /** It was put off from that many days before, and why. */
  putOff?: { byDays: number; daysAgo: number; reason: string }
}

/** One is open and one is past. Themes are invented; S2 sets no targets. */
const asked: readonly Asked[] = [
  {
    key: 'familyStories',
    theme: '好家风，代代传',
    wanted:
      '写一户人家、一位老人的家风故事：这家人怎么做、孩子怎么学。\n真人真事，写清时间地点，能配一两张照片更好。',
    mostWords: 1_500,
    suggested: null,
    openedDaysAgo: 8,
    dueInDays: 16,
  },
  {
    key: 'fiveElders',
    theme: '身边的五老',
    wanted: '写一位身边的五老：他做了什么，孩子们有什么变化。不写空话，多写细节。',
    mostWords: 3_000,
    suggested: 1,
    openedDaysAgo: 45,
    dueInDays: -6,
    putOff: { byDays: 7, daysAgo: 15, reason: '正是农忙，多留一周' },
  },
]

export const solicitationId = (key: string): SolicitationId => seedId(`solicitation:${key}`)

/** The county asks all its units. */
export async function seedSolicitations(db: Database, now: Date): Promise<void> {
  const today = localDateOf(now)
  const by = personId('countyOffice')
  const units = await db
    .selectFrom('committee')
    .select('id')
    .where('p3', '=', place(JINGJIANG))
    .where('id', '<>', place(JINGJIANG))
    .where('status', '=', 'active')
    .execute()
  for (const { key, theme, wanted, mostWords, suggested, ...days } of asked) {
    const id = solicitationId(key)
    const dueOn = addDays(today, days.dueInDays)
    await db
      .insertInto('solicitation')
      .values({
        id,
        desk_id: place(JINGJIANG),
        theme,
        wanted,
        most_words: mostWords,
        suggested,
        due_on: dueOn,
        opened_by: by,
        opened_at: momentAt(addDays(today, -days.openedDaysAgo), '09:40'),
      })
      .execute()
    await db
      .insertInto('solicitation_unit')
      .values(units.map((unit) => ({ solicitation_id: id, unit_id: unit.id })))
      .execute()
    if (!days.putOff) continue
    const { byDays, daysAgo, reason } = days.putOff
    await db
      .insertInto('solicitation_extension')
      .values({
        solicitation_id: id,
        from_on: addDays(dueOn, -byDays),
        to_on: dueOn,
        reason,
        extended_by: by,
        extended_at: momentAt(addDays(today, -daysAgo), '16:10'),
      })
      .execute()
  }
}
