import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holdsAnywhere, jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf } from '@shared/kernel/local-date'
import { surveyCounties } from './matching.store'
import { findStanding } from './preference.store'
import { listInquiries } from './relation.store'
import type { SponsorRow } from './sponsor.store'
import { listSuggestions } from './suggestion.store'

const pages = '/pages/sponsorship'
const anytime = { since: null, overdue: false }

/** What matching and its relations ask of the staff. */
export async function matchingTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  return [
    ...(holdsAnywhere(actor, ['countyOffice']) ? await officeTodos(db, actor, now) : []),
    ...(holdsAnywhere(actor, ['townshipReviewer']) ? await townshipTodos(db, actor) : []),
  ]
}

async function officeTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const counties = await surveyCounties(db, jurisdictions(actor, ['countyOffice']), now)
  return counties.flatMap((one): Todo[] => {
    if (one.openProposalId) {
      return [
        {
          ...anytime,
          key: `proposal:${one.openProposalId}`,
          urgency: 'must',
          title: '匹配建议等您逐对确认',
          detail: `${one.county}，确认后才告诉资助人`,
          action: '逐对确认',
          page: `${pages}/proposal/index?proposalId=${one.openProposalId}`,
        },
      ]
    }
    if (one.students === 0 || one.places === 0) return []
    return [
      {
        ...anytime,
        key: `propose:${one.countyId}`,
        urgency: 'can',
        title: '可以排一次匹配建议',
        detail: `${one.county}，${one.students} 个孩子在等，还有 ${one.places} 个名额`,
        action: '去排一次',
        page: `${pages}/matching/index`,
      },
    ]
  })
}

async function townshipTodos(db: Database, actor: Actor): Promise<Todo[]> {
  const asked = await listInquiries(db, jurisdictions(actor, ['townshipReviewer']))
  return asked
    .filter((one) => one.outcome === null && one.status === 'waiting')
    .map((one) => ({
      key: `relation:${one.student_id}:${one.sponsor_id}`,
      urgency: 'must' as const,
      title: '请核实有没有利害关系',
      detail: `编号 ${one.code}，${one.village}，有结论才能结对`,
      action: '去查清楚',
      page: `${pages}/relation/index?studentId=${one.student_id}&sponsorId=${one.sponsor_id}`,
      since: localDateOf(one.asked_at),
      overdue: false,
    }))
}

/** What a verified sponsor is suggested, or must say before there can be a suggestion. */
export async function suggestionTodos(
  db: Database,
  sponsor: SponsorRow,
  now: Date,
): Promise<Todo[]> {
  const suggested = await listSuggestions(db, sponsor.id, now)
  if (suggested.length > 0) {
    return [
      {
        ...anytime,
        key: `suggestions:${sponsor.id}`,
        urgency: 'can',
        title: `为您推荐了 ${suggested.length} 个孩子`,
        detail: '都和您的意愿相符，选不选由您',
        action: '看看推荐',
        page: `${pages}/cards/index`,
      },
    ]
  }
  if (await findStanding(db, sponsor.id, now)) return []
  return [
    {
      ...anytime,
      key: `preference:${sponsor.id}`,
      urgency: 'can',
      title: '说说您愿意怎么帮',
      detail: '填了意愿，县关工办才好为您推荐',
      action: '填写意愿',
      page: `${pages}/preference/index`,
    },
  ]
}
