import { randomUUID } from 'node:crypto'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { ViewRequestId } from '@shared/sponsorship/view.model'
import { givenStudent, givenViewRight } from '../../sponsorship/given'
import { givenActor, type Place } from '../builders'
import type { World } from '../world'
import type { ScenarioFile, Scenarios } from './scenario'
import { givenCase } from './sponsorship.given'

async function givenRequest(world: World, at: Place) {
  const studentId = await givenStudent(world, at)
  const asker = await givenActor(world, { roles: [['villageClerk', at]] })
  const id = ViewRequestId.parse(randomUUID())
  await world.db
    .insertInto('view_request')
    .values({
      id,
      student_id: studentId,
      asker_id: asker.personId,
      role: 'villageClerk',
      purpose: 'verify',
      sentence: '核对家里的困难',
      asked_at: world.now(),
      decision: null,
      reason: null,
      decided_by: null,
      decided_at: null,
      opened_at: null,
    })
    .execute()
  return id
}

/** A chief decides for their own area, from the township's village to the county. */
export const viewScenarios: Scenarios = {
  'view.get': async (world, at) => ({ studentId: (await givenCase(world, at)).studentId }),
  'view.ask': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
    purpose: 'verify',
    sentence: '核对家里的困难',
  }),
  'view.list': async (world, at) => {
    await givenRequest(world, at)
    return {}
  },
  'view.decide': async (world, at) => ({
    viewId: await givenRequest(world, at),
    decision: 'approved',
    reason: '',
  }),
  'view.listHolders': async (world, at) => {
    await givenActor(world, { roles: [['villageClerk', at]] })
    return {}
  },
  'view.grant': async (world, at) => {
    const clerk = await givenActor(world, { roles: [['villageClerk', at]] })
    return {
      personId: clerk.personId,
      role: 'villageClerk',
      committeeId: at.id,
      untilOn: addDays(localDateOf(world.now()), 90),
      reason: '办理助学核实',
    }
  },
  'view.revoke': async (world, at) => {
    const clerk = await givenActor(world, { roles: [['villageClerk', at]] })
    const chief = await givenActor(world, { roles: [['director', at]] })
    return { rightId: await givenViewRight(world, clerk, chief) }
  },
  'view.week': async (world, at) => {
    const { studentId } = await givenCase(world, at)
    const clerk = await givenActor(world, { roles: [['villageClerk', at]] })
    await world.db
      .insertInto('sensitive_read')
      .values({
        person_id: clerk.personId,
        acting_as: 'villageClerk',
        subject_kind: 'student',
        subject_id: studentId,
        purpose: 'verify',
        read_at: world.now(),
      })
      .execute()
    return { toOn: addDays(localDateOf(world.now()), 6) }
  },
}

export const viewAnswersEmpty: string[] = ['view.list', 'view.week']

/** A chief sees the staff of their own area; there is no other record to reach. */
export const viewAdmits: NonNullable<ScenarioFile['admits']> = {
  'view.listHolders': (role) => role === 'director' || role === 'partySecretary',
}
