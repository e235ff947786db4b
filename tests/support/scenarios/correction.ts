import type { Actor } from '@shared/account/account.model'
import type { CorrectionId } from '@shared/sponsorship/correction.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import type { Place } from '../builders'
import type { World } from '../world'
import { onceAt, type Scenarios } from './scenario'
import { givenCase, reason } from './sponsorship.given'

const words = '孩子的名字写错了'

async function givenCorrection(world: World, at: Place): Promise<CorrectionId> {
  const { studentId, guardian } = await givenCase(world, at)
  const { correctionId } = await world.as(guardian).sponsorship.correction.ask({ studentId, words })
  return correctionId
}

/** This person looks at the record right now. */
export const givenLookNow = (world: World, actor: Actor, studentId: StudentId) =>
  world.db
    .insertInto('sensitive_read')
    .values({
      person_id: actor.personId,
      acting_as: 'countyOffice',
      subject_kind: 'student',
      subject_id: studentId,
      purpose: 'correction',
      read_at: world.now(),
    })
    .execute()

const theCase = onceAt(givenCase)

export const correctionScenarios: Scenarios = {
  'correction.ask': async (world, at) => ({
    studentId: (await theCase(world, at)).studentId,
    words,
  }),
  'correction.copy': async (world, at) => ({ studentId: (await theCase(world, at)).studentId }),
  'correction.make': async (world, at, actor) => {
    const { studentId } = await givenCase(world, at)
    await givenLookNow(world, actor, studentId)
    const guardian = { guardianName: '王桂英', guardianPhone: '13800000009' }
    const facts = { name: '王晓明', birthMonth: '2016-03', grade: 4, ...guardian }
    return { studentId, facts, newGuardian: false }
  },
  'correction.refuse': async (world, at) => ({
    correctionId: await givenCorrection(world, at),
    reason,
  }),
}
