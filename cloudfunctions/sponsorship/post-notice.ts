import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { readHolidayTable } from '@cloud/kernel/holidays'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { undecided } from '@shared/sponsorship/duplicate.rules'
import { PublicNotice, type PublicNoticeId } from '@shared/sponsorship/publicity.model'
import {
  audienceOf,
  lastNoticeDay,
  noticeEndsAt,
  noticeOf,
  refusalToPost,
} from '@shared/sponsorship/publicity.rules'
import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { lockCase, saveStanding } from './case.store'
import { listDuplicates } from './duplicate.store'
import { signedIn } from './procedures'
import { findPublishable, insertNotice, noticeWorkingDays } from './publicity.store'

export const postNotice = signedIn.publicity.post.handler(
  async ({ input: { studentId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const noticeId = randomUUID() as PublicNoticeId

    const file = await lockCase(db, studentId, at)
    if (!file || file.status === 'draft' || !isCountyOffice(file, actor)) throw errors.NOT_FOUND()

    const refusal = refusalToPost(file, undecided(await listDuplicates(db, file)))
    if (refusal) throw errors[refusal]()

    const audience = audienceOf(file)
    const firstDay = localDateOf(at)
    const table = await readHolidayTable(db, firstDay, addDays(firstDay, 120))
    const lastDay = lastNoticeDay(firstDay, table, await noticeWorkingDays(db, file.countyId))
    const facts = await findPublishable(db, studentId)
    const notice = PublicNotice.parse(noticeOf(facts, audience, { firstDay, lastDay }))
    const endsAt = noticeEndsAt(lastDay)
    const postedBy = actor.personId
    await insertNotice(db, { noticeId, studentId, audience, notice, endsAt, postedBy, at })
    await saveStanding(db, studentId, { status: 'publicized' }, at)

    await recordEvent(db, {
      topic: 'student.publicized',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { noticeId, audience, lastDay },
    })
    return { noticeId, audience }
  },
)
