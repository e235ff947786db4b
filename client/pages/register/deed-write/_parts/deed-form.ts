import * as z from 'zod'
import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import { goOn } from '@client/session/go'
import { localDateOf } from '@shared/kernel/calendar'
import { optionalLine, Reason } from '@shared/kernel/text'
import { type Deed, DeedSheet } from '@shared/volunteer/deed.model'
import { VolunteerId } from '@shared/volunteer/volunteer.model'

/** For oneself, for others as their office, or in the place of a line that was wrong. */
export type Manner =
  | { kind: 'self' }
  | { kind: 'office'; volunteerIds: VolunteerId[] }
  | { kind: 'correction'; deed: Deed }

const sheetFor = ({ kind }: Manner) =>
  z.strictObject({
    sheet: DeedSheet,
    volunteerIds:
      kind === 'office' ? z.array(VolunteerId).min(1, '请选择是谁') : z.array(VolunteerId),
    reason: kind === 'correction' ? Reason : optionalLine('原因', { max: 200 }),
  })
type Filled = z.infer<ReturnType<typeof sheetFor>>

type SheetDraft = {
  [Key in keyof DeedSheet]: DeedSheet[Key] extends string ? string : DeedSheet[Key]
}
export type DeedDraft = { sheet: SheetDraft; volunteerIds: VolunteerId[]; reason: string }

const pad = (n: number) => String(n).padStart(2, '0')

/** An hour that has just ended: most write on the way home. */
function blankSheet(now: Date): SheetDraft {
  const begun = new Date(now.getTime() - 60 * 60_000)
  const hour = (begun.getUTCHours() + 8) % 24
  return {
    happenedOn: localDateOf(begun),
    startsAt: `${pad(hour)}:00`,
    minutes: 60,
    what: '',
    effect: '',
    place: '',
    people: null,
    teamId: null,
    photoIds: [],
    lateReason: '',
  }
}

/** What stands there now; a line without a time of day asks for one. */
function sheetOf(deed: Deed, now: Date): SheetDraft {
  const { happenedOn, minutes, what, effect, place, people, teamId, photoIds } = deed
  const shown = deed.startsAt ? new Date(Date.parse(deed.startsAt) + 8 * 3_600_000) : null
  return {
    happenedOn,
    startsAt: shown
      ? `${pad(shown.getUTCHours())}:${pad(shown.getUTCMinutes())}`
      : blankSheet(now).startsAt,
    minutes: minutes || 60,
    what,
    effect,
    place,
    people,
    teamId,
    photoIds,
    lateReason: '',
  }
}

const nameOf = (manner: Manner): string =>
  manner.kind === 'correction'
    ? `volunteer.deed.${manner.deed.id}`
    : `volunteer.deed.${manner.kind}`

export function useDeedForm(manner: Manner) {
  const now = new Date()
  return useDraftForm<DeedDraft, Filled, { deedId: string }>({
    name: nameOf(manner),
    schema: sheetFor(manner) as unknown as z.ZodType<Filled, DeedDraft>,
    initial: {
      sheet: manner.kind === 'correction' ? sheetOf(manner.deed, now) : blankSheet(now),
      volunteerIds: manner.kind === 'office' ? manner.volunteerIds : [],
      reason: '',
    },
    send: async ({ sheet, volunteerIds, reason }, requestId) => {
      if (manner.kind === 'office') {
        const { deedIds } = await client.volunteer.deed.record({ requestId, volunteerIds, sheet })
        return { deedId: deedIds[0] ?? '' }
      }
      const line =
        manner.kind === 'self'
          ? await client.volunteer.deed.write({ requestId, sheet })
          : await client.volunteer.deed.correct({
              requestId,
              deedId: manner.deed.id,
              reason,
              sheet,
            })
      return { deedId: line.id }
    },
    onDone: ({ deedId }) => goOn('register/deed', { deedId, written: 1 }),
  })
}
export type DeedForm = ReturnType<typeof useDeedForm>
