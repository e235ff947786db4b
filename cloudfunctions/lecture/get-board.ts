import { listServingMembers } from '@cloud/volunteer/serving.store'
import { jurisdictions } from '@shared/account/account.rules'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { BoardTalk } from '@shared/lecture/board.model'
import { conflictOf } from '@shared/lecture/board.rules'
import { endOf } from '@shared/lecture/slot.rules'
import { listPromised, listUnfinished } from './board.store'
import { periodOf } from './coverage.store'
import { listLecturersOf } from './lecturer.store'
import { heldAt } from './offer.store'
import { signedIn } from './procedures'

type Row = Awaited<ReturnType<typeof listUnfinished>>[number]

export const getBoard = signedIn.board.get.handler(
  async ({ input, context: { db, actor, now } }) => {
    const period = periodOf(input, jurisdictions(actor, ['countyOffice']))
    const rows = await listUnfinished(db, period)
    const at = now()

    const coming = rows.filter((row) => row.lecturer_id && row.at > at)
    const ids = [...new Set(coming.flatMap((row) => row.lecturer_id ?? []))]
    const lecturers = new Map(
      (await listLecturersOf(db, ids)).map((lecturer) => [lecturer.personId, lecturer]),
    )
    const promised = await listPromised(db, ids, period)
    const membersOn = new Map<LocalDate, Awaited<ReturnType<typeof listServingMembers>>>()
    for (const day of new Set(coming.map((row) => localDateOf(row.at)))) {
      membersOn.set(day, await listServingMembers(db, ids, day))
    }

    const askedFor = (row: Row) => {
      const lecturer = row.lecturer_id && lecturers.get(row.lecturer_id)
      if (!lecturer) return null
      const talks = promised.filter(
        (held) => held.lecturerId === lecturer.personId && held.bookingId !== row.id,
      )
      const member = membersOn.get(localDateOf(row.at))?.get(lecturer.personId) ?? null
      const talk = heldAt({ ...row, isOutdoors: row.is_outdoors }, row.at.toISOString())
      return { lecturer: { ...lecturer, talks, member }, talk }
    }
    return {
      talks: rows.map((row) => {
        const talk = toTalk(row)
        return { ...talk, conflict: conflictOf(talk, askedFor(row), at) }
      }),
    }
  },
)

const toTalk = (row: Row): Omit<BoardTalk, 'conflict'> => {
  const at = row.at.toISOString()
  const latest = row.status === 'requested' && row.second_choice_at > row.at
  return {
    bookingId: row.id,
    lectureTitle: row.title,
    hostName: row.host,
    status: row.status,
    lecturerId: row.lecturer_id,
    lecturerName: row.lecturer,
    at,
    latestAt: latest ? row.second_choice_at.toISOString() : at,
    endsAt: endOf(at, row.minutes),
    askedInVain: row.asked_in_vain,
    answerBy: row.answer_by?.toISOString() ?? null,
    isCounted: row.counted_at !== null,
    seats:
      row.taken === null
        ? null
        : {
            taken: row.taken,
            minSeats: row.min_seats,
            wentOnAt: row.went_on_at?.toISOString() ?? null,
          },
  }
}
