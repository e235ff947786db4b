import { sql } from 'kysely'
import { actorOf } from '@cloud/kernel/actor'
import { personaOpenid, personas } from '@database/seed/personas'
import { AIHUI, BINJIANG, place, QINGSHUI, QIQIHAR } from '@database/seed/places'
import { seed } from '@database/seed/seed'
import { newcomers } from '@shared/committee/appointment.rules'
import { declaredInWords } from '@shared/committee/appointment.wording'
import { totalOf } from '@shared/committee/committee.rules'
import { residentsIn, tallyClasses } from '@shared/committee/staffing.rules'
import { createWorld, type World } from '../support/world'

const now = '2026-11-22T02:00:00.000Z'

describe('the demonstration story', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now })
    await seed(world.db, world.now())
  })

  const below = async (names: string) => {
    const { rows } = await sql<{ kind: string; level: string; setting: string }>`
      select c.* from committee c join committee top on top.id = ${place(names)}
      where c.path like top.path || '%' and c.id <> top.id`.execute(world.db)
    return rows
  }

  it('is not told twice', async () => {
    expect(await seed(world.db, world.now())).toBe(false)
  })

  it('gives 清水县 its 479 organisations by kind (S1, T-ORG-1)', async () => {
    const rows = await below(QINGSHUI)
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length

    expect(rows).toHaveLength(479)
    expect(
      ['department', 'area', 'village', 'community', 'school', 'enterprise'].map(count),
    ).toEqual([24, 18, 260, 4, 162, 11])
  })

  it('gives 齐齐哈尔 16 counties with 37 resident leaders where the report prints 36 (S0)', async () => {
    const { rows } = await sql<{ residents: number }>`
      select count(appointment.id)::int as residents from committee
      left join appointment on appointment.committee_id = committee.id and ended_on is null and resident
      where parent_id = ${place(QIQIHAR)} group by committee.id order by 1 desc`.execute(world.db)
    const declared = await world.db
      .selectFrom('declared_total')
      .select('total')
      .where('committee_id', '=', place(QIQIHAR))
      .executeTakeFirstOrThrow()

    expect(rows.map((row) => row.residents)).toEqual([
      4, 4, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 0,
    ])
    expect(declared.total).toBe(36)
  })

  it('counts the same at every level through the door (T-ORG-1)', async () => {
    const { tree } = world.as(null).committee
    const county = await tree.get({ committeeId: place(QINGSHUI) })
    const { parts } = await partsBelow(QINGSHUI)

    expect(county.below).toEqual({
      department: 24,
      area: 18,
      village: 260,
      community: 4,
      school: 162,
      enterprise: 11,
    })
    expect(totalOf(county.below)).toBe(479)
    expect(county.declared).toMatchObject({ total: 479 })
    expect(await allVillages()).toBe(260)
    expect(parts.reduce((sum, part) => sum + part.countBelow + 1, 0)).toBe(479)
  })

  it('partitions the 16 counties into 8, 3 and 5 with the city office looking on (T-NORM-2)', async () => {
    const office = await actorNamed('cityOffice')
    const report = await world.as(office).committee.staffing.get({ committeeId: place(QIQIHAR) })

    expect(report.units).toHaveLength(16)
    expect(tallyClasses(report.units)).toEqual({ meets: 8, basic: 3, below: 5 })
    expect(declaredInWords(report.declared?.total ?? 0, residentsIn(report.units), '人')).toBe(
      '36 ≠ 明细 37，少 1 人',
    )
  })

  it('shows the four new of six at 爱辉区, three years after they came (S3, T-PART-1)', async () => {
    const terms = await world.db
      .selectFrom('appointment')
      .select(['post', 'resident', 'started_on', 'ended_on'])
      .where('committee_id', '=', place(AIHUI))
      .execute()

    const counted = newcomers(
      terms.map((t) => ({ ...t, startedOn: t.started_on, endedOn: t.ended_on })),
      '2021-01-16',
      '2024-01-16',
    )

    expect(counted).toEqual({ fresh: 4, all: 6 })
  })

  it('gives 滨江新区 its 4 villages and 8 communities (S4)', async () => {
    const rows = await below(BINJIANG)

    expect(rows.filter((row) => row.kind === 'village')).toHaveLength(4)
    expect(rows.filter((row) => row.kind === 'community')).toHaveLength(8)
  })

  it('places every committee under its ancestors', async () => {
    const { rows } = await sql`
      select c.name from committee c left join committee up on up.id = c.parent_id
      where c.path <> coalesce(up.path, '') || c.label || '.'
         or (c.level = 'village' and (c.p1 is null or c.p2 is null or c.p3 is null or c.p4 is null))
         or (c.level <> 'province' and c.p1 is distinct from up.p1)`.execute(world.db)

    expect(rows).toEqual([])
  })

  const actorNamed = async (key: string) => {
    const caller = { openid: personaOpenid(key), anonymous: false, trigger: '' }
    return actorOf(world.db, caller, world.now())
  }

  async function allVillages() {
    const { listKind } = world.as(null).committee.tree
    const question = { committeeId: place(QINGSHUI), kind: 'village', limit: 50 } as const
    let page = await listKind(question)
    let counted = page.items.length
    while (page.next) {
      page = await listKind({ ...question, after: page.next })
      counted += page.items.length
    }
    return counted
  }

  async function partsBelow(names: string) {
    const parts = []
    let after: string | undefined
    do {
      const page = await world
        .as(null)
        .committee.tree.children({ parentId: place(names), limit: 50, ...(after ? { after } : {}) })
      parts.push(...page.items)
      after = page.next ?? undefined
    } while (after)
    return { parts }
  }

  it.each(personas.map((persona) => [persona.about, persona.key]))(
    'welcomes %s at home',
    async (_about, key) => {
      const { actorOf } = await import('@cloud/kernel/actor')
      const caller = { openid: personaOpenid(key), anonymous: false, trigger: '' }
      const actor = await actorOf(world.db, caller, world.now())

      const home = await world.as(actor).account.home.get({})

      expect(home.name).toBe(personas.find((persona) => persona.key === key)?.name)
    },
  )
})
