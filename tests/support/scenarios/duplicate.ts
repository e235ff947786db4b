import { rotateKeys } from '@database/rotate-keys'
import { givenStudent } from '../../sponsorship/given'
import { givenCommittee, type Place } from '../builders'
import type { World } from '../world'
import { onceAt, type Scenarios } from './scenario'

/** Two applications with one name, month of birth and school; the first asks about the second. */
async function givenAlike(world: World, at: Place) {
  const form = { name: '许安然', birthMonth: '2012-09' }
  const [studentId, otherId] = [
    await givenStudent(world, at, { form, status: 'verified' }),
    await givenStudent(world, at, { form, status: 'ended' }),
  ]
  await rotateKeys(world.db)
  return { studentId, otherId }
}

const theTwo = onceAt(givenAlike)

export const duplicateScenarios: Scenarios = {
  'duplicate.list': async (world, at) => ({ studentId: (await theTwo(world, at)).studentId }),
  'student.moveSchool': async (world, at) => {
    const school = await givenCommittee(world.db, { kind: 'school', level: 'township', parent: at })
    const studentId = await givenStudent(world, at)
    return { studentId, schoolId: school.id }
  },
  'duplicate.decide': async (world, at) => ({
    ...(await theTwo(world, at)),
    outcome: 'different',
    reason: '问过学校，是两个孩子',
  }),
}
