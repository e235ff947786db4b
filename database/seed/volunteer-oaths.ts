import type { Database } from '@database/engine'
import { addDays, addYears, type LocalDate, momentAt } from '@shared/kernel/local-date'
import type { InductionKind } from '@shared/volunteer/induction.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, place } from './places'

/** 滨江 last swore together nearly two years ago: the next time is due in 25 days. */
const DUE_IN_DAYS = 25

/** Invented figures: the seed says every second year and gives no roll. */
export async function seedCollectiveOath(db: Database, today: LocalDate) {
  const heldOn = addYears(addDays(today, DUE_IN_DAYS), -2)
  await db
    .insertInto('collective_oath')
    .values({
      id: seedId('collective:binjiang'),
      committee_id: place(BINJIANG),
      held_on: heldOn,
      ceremony_id: null,
      invited: 212,
      sworn: 196,
      recorded_by: personId('townshipReviewer'),
      recorded_at: momentAt(heldOn, '11:00'),
    })
    .execute()
}

/** Most are trained and checked; the checks of some are too old, some were never checked, the last ones are new. */
export async function seedInductions(
  db: Database,
  elders: readonly { id: VolunteerId }[],
  today: LocalDate,
) {
  const row = (
    elder: { id: VolunteerId },
    kind: Exclude<InductionKind, 'waiver'>,
    daysAgo: number,
  ) => {
    const day = addDays(today, -daysAgo)
    return {
      id: seedId(`induction:${kind}:${elder.id}`),
      volunteer_id: elder.id,
      kind,
      happened_on: day,
      title: kind === 'training' ? '岗前培训' : null,
      covers_protection: kind === 'training',
      reason: null,
      recorded_by: personId('townshipReviewer'),
      recorded_at: momentAt(day, '16:00'),
    }
  }
  await db
    .insertInto('induction_entry')
    .values([
      ...elders.slice(0, 318).map((elder) => row(elder, 'training', 230)),
      ...elders.slice(0, 311).map((elder, index) => row(elder, 'check', index < 6 ? 380 : 200)),
    ])
    .execute()
}
