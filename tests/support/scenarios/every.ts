import { randomUUID } from 'node:crypto'
import { type Actor, Role } from '@shared/account/account.model'
import { givenActor, givenCounty } from '../builders'
import { type Door, doors, type FunctionName } from '../contract-walk'
import type { World } from '../world'
import * as account from './account'
import * as committee from './committee'
import * as lecture from './lecture'
import type { ScenarioFile } from './scenario'
import * as sponsorship from './sponsorship'
import * as submission from './submission'
import * as volunteer from './volunteer'
import * as wechat from './wechat'

export const scenarioFiles: Record<FunctionName, ScenarioFile> = {
  account: { ...account, scenarios: account.accountScenarios },
  committee: { ...committee, scenarios: committee.committeeScenarios },
  volunteer: { ...volunteer, scenarios: volunteer.volunteerScenarios },
  lecture: { ...lecture, scenarios: lecture.lectureScenarios },
  sponsorship: { ...sponsorship, scenarios: sponsorship.sponsorshipScenarios },
  submission: { ...submission, scenarios: submission.submissionScenarios },
  wechat: { ...wechat, scenarios: wechat.wechatScenarios },
}

const scenarioFor = ({ fn, key }: Door) => scenarioFiles[fn].scenarios[key]

/** The doors one can knock at, by name; that none is missing is a test of its own. */
export const tried = doors.filter(scenarioFor).map((door) => [door.name, door] as const)

export type Knock = { actor: Actor; input: Record<string, unknown> }

/** A well-formed knock at this door by someone who holds every role where the record lies. */
export async function givenKnock(world: World, door: Door): Promise<Knock> {
  const { township } = await givenCounty(world.db)
  const actor = await givenActor(world, {
    name: '钱多多',
    phone: '13900000001',
    roles: Role.options.map((role) => [role, township] as const),
  })
  const scenario = scenarioFor(door)
  if (!scenario) throw new Error(`no scenario for ${door.name}`)
  const requestId = door.meta.writes ? { requestId: randomUUID() } : {}
  return { actor, input: { ...requestId, ...(await scenario(world, township, actor)) } }
}
