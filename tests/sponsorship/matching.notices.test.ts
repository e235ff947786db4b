import { sponsorshipNotices } from '@cloud/sponsorship/sponsorship.notices'
import { sponsorshipTodos } from '@cloud/sponsorship/sponsorship.todos'
import type { Actor } from '@shared/account/account.model'
import { givenSponsor } from './given'
import { freshMarket } from './given-market'

describe('telling people about matches and relations', () => {
  const market = freshMarket()
  const asked = async (actor: Actor) => {
    const todos = await sponsorshipTodos(market.world.db, actor, market.world.now())
    return todos.map((todo) => `${todo.urgency} ${todo.key.split(':')[0]}`)
  }
  /** What everyone is told by the latest event of this topic. */
  async function told(topic: string) {
    const event = await market.world.db
      .selectFrom('event')
      .selectAll()
      .where('topic', '=', topic)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const notices = await sponsorshipNotices[topic]?.(market.world.db, {
      id: event.id,
      topic,
      subjectId: event.subject_id,
      payload: event.payload,
      happenedAt: event.happened_at,
    })
    return notices ?? []
  }

  it('asks a verified sponsor for a wish, and the office for a run once there is one', async () => {
    await market.waiting()
    const silent = await givenSponsor(market.world, market.offices.county)
    expect(await asked(silent.actor)).toEqual(['can preference', 'can cards'])
    expect(await asked(market.offices.office)).toEqual([])
    await market.willing()
    expect(await asked(market.offices.office)).toEqual(['can propose'])
    await market.propose()
    expect(await asked(market.offices.office)).toEqual(['must proposal'])
  })

  it('tells each sponsor once how many were suggested, without a number or a class', async () => {
    await market.waiting()
    await market.waiting()
    const { actor } = await market.willing()
    await market.published()
    const notices = await told('matching.published')
    expect(notices).toMatchObject([{ personId: actor.personId, title: '为您推荐了 2 个孩子' }])
    expect(JSON.stringify(notices)).not.toMatch(/H-2026|优先|王/)
    expect(await asked(actor)).toEqual(['can suggestions', 'can cards'])
  })

  it('asks the township to look into a relation and tells the sponsor what came of it', async () => {
    const studentId = await market.waiting()
    const { offices } = market
    const kin = await givenSponsor(market.world, offices.county, { phone: '13800000009' })
    await market.world.as(kin.actor).sponsorship.relation.ask({ studentId })
    expect(await told('relation.asked')).toMatchObject([{ personId: offices.reviewer.personId }])
    expect(await asked(offices.reviewer)).toEqual(['must relation'])

    await market.world.as(offices.reviewer).sponsorship.hold.clear({
      studentId,
      sponsorId: kin.sponsorId,
      outcome: 'related',
      conclusion: '是孩子的舅舅',
    })
    const notices = await told('student.relationCleared')
    expect(notices).toMatchObject([{ personId: kin.actor.personId, title: '这个孩子不能和您结对' }])
    expect(JSON.stringify(notices)).not.toMatch(/舅舅|王/)
    expect(await asked(offices.reviewer)).toEqual([])
  })
})
