import type { Place } from '../builders'
import { givenActor, givenFile } from '../builders'
import type { World } from '../world'
import { onceAt, type ScenarioFile, type Scenarios } from './scenario'
import { givenCase, givenPair, reason } from './sponsorship.given'

const terms = {
  help: { kind: 'yearly', amountFen: 150_000 },
  endsOn: '2029-06-30',
  use: '学习和生活用品',
  paymentPath: 'toSchool',
  feedback: '每学期末由班主任反馈一次',
  ending: '毕业、转学或任一方提出时终止',
} as const

/** A supplement that waits for everybody's hand, drawn by the office of `at`. */
async function givenSupplement(world: World, at: Place) {
  const { agreementId } = await givenPair(world, at)
  const office = await givenActor(world, { roles: [['countyOffice', at]] })
  const drawn = await world.as(office).sponsorship.supplement.draw({ agreementId, terms, reason })
  return { ...drawn, agreementId }
}

const theSupplement = onceAt(givenSupplement)
const thePair = onceAt((world, at) => givenPair(world, at))

export const supplementScenarios: Scenarios = {
  'supplement.list': async (world, at) => ({
    agreementId: (await theSupplement(world, at)).agreementId,
  }),
  'supplement.draw': async (world, at) => ({
    agreementId: (await givenPair(world, at)).agreementId,
    terms,
    reason,
  }),
  'supplement.sign': async (world, at, actor) => ({
    supplementId: (await theSupplement(world, at)).supplementId,
    signatureId: await givenFile(world, actor, 'signature'),
  }),
  'supplement.seal': async (world, at, actor) => ({
    supplementId: (await givenSupplement(world, at)).supplementId,
    evidenceId: await givenFile(world, actor, 'evidence'),
  }),
  'supplement.cancel': async (world, at) => ({
    supplementId: (await givenSupplement(world, at)).supplementId,
    reason,
  }),
  'retention.preview': async (world, at) => {
    await givenCase(world, at, { status: 'ended' })
    return {}
  },
  'agreement.printWhole': async (world, at) => ({
    agreementId: (await thePair(world, at)).agreementId,
  }),
  'agreement.print': async (world, at) => ({ agreementId: (await thePair(world, at)).agreementId }),
}

/** `signedIn` doors of the parties, which the county's office goes through too. */
const office: NonNullable<ScenarioFile['admits']>[string] = (role, relation) =>
  role === 'countyOffice' && (relation === 'own' || relation === 'ancestor')

export const supplementAdmits: NonNullable<ScenarioFile['admits']> = {
  'supplement.list': office,
  'agreement.print': office,
}
