import { localDateOf } from '@shared/kernel/local-date'
import { maskName } from '@shared/kernel/masking'
import { ageOn } from '@shared/volunteer/age.rules'
import { reviewerOf } from '@shared/volunteer/application.rules'
import { reviewClock } from './due.store'
import { signedIn } from './procedures'
import { listApplications } from './review.store'

export const listApplicationsToReview = signedIn.application.list.handler(
  async ({ input, context: { db, actor, now } }) => {
    const at = now()
    const { items, next } = await listApplications(db, actor, input)
    const oldest = items.reduce((since, { filed }) => min(since, filed.waitingSince), at)
    const clock = await reviewClock(db, oldest, at)
    return {
      next,
      items: items.map(({ filed, name, bornOn }) => {
        const waits = reviewerOf(filed.status) !== null
        return {
          ...filed.application,
          maskedName: name ? maskName(name) : '（已删除）',
          age: bornOn ? ageOn(bornOn, localDateOf(at)) : null,
          dueOn: waits ? clock.dueOn(filed.waitingSince) : null,
          overdue: waits && clock.overdue(filed.waitingSince),
        }
      }),
    }
  },
)

const min = (a: Date, b: Date) => (a < b ? a : b)
