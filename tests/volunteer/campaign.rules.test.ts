import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { ReviewResult } from '@shared/volunteer/campaign.model'
import {
  type ReviewAct,
  type Reviewed,
  refusalOfTalkDay,
  refusalToCloseCampaign,
  refusalToOpenCampaign,
  refusalToReviewMember,
} from '@shared/volunteer/campaign.rules'

const actor = (role: Role, path = '1.2.', id = 'judge'): Actor => ({
  personId: id as Actor['personId'],
  name: null,
  phone: null,
  grants: [{ role, committeeId: 'c' as never, committeeName: '', path: path as CommitteePath }],
})
const member = (facts: Partial<Reviewed> = {}): Reviewed => ({
  result: 'pending',
  closed: false,
  personId: 'elder',
  villagePath: '1.2.3.' as CommitteePath,
  talks: 1,
  proposedBy: 'clerk',
  ...facts,
})
const judge = actor('townshipReviewer')

/** Written out by hand from O-06. */
const legal: Record<ReviewAct, ReviewResult[]> = {
  confirm: ['pending', 'weak'],
  findWeak: ['pending'],
  talk: ['weak'],
  propose: ['weak'],
  strikeOff: ['proposed'],
  decline: ['proposed'],
}
const acts = Object.keys(legal) as ReviewAct[]

describe('going through the register (O-06)', () => {
  it.each(acts.flatMap((act) => ReviewResult.options.map((result) => [act, result] as const)))(
    '%s from %s is as the law has it',
    (act, result) => {
      const refusal = refusalToReviewMember(member({ result }), act, judge)
      expect(refusal).toBe(legal[act].includes(result) ? null : 'NOT_AT_THIS_STEP')
    },
  )

  it('asks for a talk before anything else happens to somebody weak', () => {
    const weak = member({ result: 'weak', talks: 0 })
    expect(refusalToReviewMember(weak, 'propose', judge)).toBe('TALK_FIRST')
    expect(refusalToReviewMember(weak, 'confirm', judge)).toBe('TALK_FIRST')
    expect(refusalToReviewMember(weak, 'talk', judge)).toBeNull()
  })

  it('lets nobody decide what they proposed, nor judge themselves', () => {
    const mine = member({ result: 'proposed', proposedBy: 'judge' })
    expect(refusalToReviewMember(mine, 'strikeOff', judge)).toBe('TWO_PEOPLE')
    expect(refusalToReviewMember(mine, 'decline', judge)).toBe('TWO_PEOPLE')
    for (const act of acts) {
      const own = member({ result: legal[act][0] as ReviewResult, personId: 'judge' })
      expect(refusalToReviewMember(own, act, judge)).toBe('YOUR_OWN')
    }
  })

  it('leaves striking off to the township and the leaders', () => {
    const proposed = member({ result: 'proposed' })
    const decides = (role: Role) => refusalToReviewMember(proposed, 'strikeOff', actor(role))
    expect(decides('villageClerk')).toBe('NOT_YOURS_TO_DECIDE')
    expect(decides('director')).toBeNull()
    expect(refusalToReviewMember(member(), 'confirm', actor('director'))).toBe(
      'NOT_YOURS_TO_DECIDE',
    )
    expect(refusalToReviewMember(member(), 'confirm', actor('villageClerk', '1.9.'))).toBe(
      'NOT_YOURS_TO_DECIDE',
    )
  })

  it('changes nothing in a campaign that has ended', () => {
    expect(refusalToReviewMember(member({ closed: true }), 'confirm', judge)).toBe(
      'CAMPAIGN_CLOSED',
    )
  })

  it('opens this year, or in January last year', () => {
    expect(refusalToOpenCampaign(2026, 3, '2026-11-22')).toBeNull()
    expect(refusalToOpenCampaign(2025, 3, '2026-11-22')).toBe('OTHER_YEAR')
    expect(refusalToOpenCampaign(2025, 3, '2026-01-05')).toBeNull()
    expect(refusalToOpenCampaign(2026, 0, '2026-11-22')).toBe('NOBODY_TO_REVIEW')
  })

  it('ends when everyone is settled, once', () => {
    expect(refusalToCloseCampaign(false, 1)).toBe('NOT_EVERYONE_YET')
    expect(refusalToCloseCampaign(false, 0)).toBeNull()
    expect(refusalToCloseCampaign(true, 0)).toBe('CAMPAIGN_CLOSED')
  })

  it('writes a talk down after it was held', () => {
    expect(refusalOfTalkDay('2026-11-23', '2026-11-22')).toBe('TALK_TO_COME')
    expect(refusalOfTalkDay('2026-11-22', '2026-11-22')).toBeNull()
  })
})
