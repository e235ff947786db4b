import { givenProgramme } from '../../sponsorship/given-pair'
import type { Place } from '../builders'
import type { World } from '../world'
import type { ScenarioFile, Scenarios } from './scenario'
import { givenOwnSponsorship } from './sponsorship.given'

const plan = {
  partnerKind: null,
  partnerName: '',
  budgetFen: null,
  startsOn: null,
  endsOn: null,
}
const given = async (world: World, at: Place) => ({
  programmeId: (await givenProgramme(world, at)).programmeId,
})
const quarter = { year: 2026, quarter: 1 }

/** What was given, and what is said about it. */
export const givingScenarios: Scenarios = {
  'programme.open': async () => ({
    countyId: null,
    name: '金秋圆梦',
    kind: 'temporary',
    plan,
    custodianName: '慈善服务中心（示例）',
    registrationNumber: '示例-0001',
  }),
  'programme.list': async (world, at) => {
    await given(world, at)
    return {}
  },
  'programme.get': given,
  'programme.listCustodians': async (world, at) => {
    await given(world, at)
    return {}
  },
  'programme.revise': async (world, at) => ({ ...(await given(world, at)), name: '金秋', plan }),
  'programme.close': given,
  'programme.report': async (world, at) => ({ ...(await given(world, at)), quarter }),
  'programme.saveReport': async (world, at) => ({
    ...(await given(world, at)),
    quarter,
    text: '本季度没有收到款物，也没有拨付，情况如下表所列。',
  }),
  'programme.printReport': async (world, at) => ({
    ...(await given(world, at)),
    quarter,
    format: 'pdf',
  }),
  'annualStatement.print': async (world, _, actor) => {
    await givenOwnSponsorship(world, actor)
    return { year: 2026 }
  },
  'statistics.show': async (world, at) => {
    await givenProgramme(world, at)
    return { areaId: at.id, year: 2026 }
  },
  'statistics.count': async (world, at) => {
    await givenProgramme(world, at)
    return { year: 2026 }
  },
  'statistics.listLines': async (_, at) => ({
    countyId: at.id,
    year: 2026,
    measure: 'cash',
  }),
}

export const givingAnswersEmpty: string[] = [
  'programme.list',
  'programme.listCustodians',
  'statistics.count',
]

/** An office opens a programme of its own county, a sponsor prints their own year: no other record to reach. */
export const givingAdmits: NonNullable<ScenarioFile['admits']> = {
  'programme.open': (role) => role === 'countyOffice',
  'annualStatement.print': (role) => role === 'sponsor',
}
