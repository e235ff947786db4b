import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenFeedback, givenLetter, someLines } from '../../sponsorship/given-words'
import { givenActor, type Place } from '../builders'
import type { World } from '../world'
import type { ScenarioFile, Scenarios } from './scenario'
import { givenPair, reason } from './sponsorship.given'

async function pairOf(world: World, at: Place) {
  const { studentId, agreementId } = await givenPair(world, at)
  const { personId } = await givenActor(world)
  return {
    studentId: studentId as StudentId,
    agreementId: agreementId as AgreementId,
    by: personId,
  }
}

const feedbackAt = async (world: World, at: Place) => ({
  feedbackId: await givenFeedback(world, await pairOf(world, at)),
})

const letterAt = async (world: World, at: Place) => ({
  letterId: await givenLetter(world, await pairOf(world, at)),
})

/** The family of a pair is somebody else, so that only a teacher of its school or its office gets through. */
export const correspondenceScenarios: Scenarios = {
  'feedback.listToWrite': async (world, at) => {
    await pairOf(world, at)
    return {}
  },
  'feedback.write': async (world, at) => ({
    agreementId: (await pairOf(world, at)).agreementId,
    term: '2026-spring',
    lines: someLines,
  }),
  'feedback.listToRead': async (world, at) => {
    await feedbackAt(world, at)
    return {}
  },
  'feedback.listMissing': async (world, at) => {
    await pairOf(world, at)
    return {}
  },
  'feedback.show': feedbackAt,
  'feedback.return': async (world, at) => ({ ...(await feedbackAt(world, at)), reason }),
  'letter.list': async (world, at) => ({ agreementId: (await pairOf(world, at)).agreementId }),
  'letter.write': async (world, at) => ({
    agreementId: (await pairOf(world, at)).agreementId,
    corrects: null,
    sheet: { body: '您好，祝您身体健康', photoId: null },
  }),
  'letter.readOut': async (world, at) => ({
    letterId: await givenLetter(world, await pairOf(world, at), 'toStudent', 'forwarded'),
  }),
  'letter.listToRead': async (world, at) => {
    await letterAt(world, at)
    return {}
  },
  'letter.forward': letterAt,
  'letter.return': async (world, at) => ({ ...(await letterAt(world, at)), reason }),
}

export const correspondenceAnswersEmpty: string[] = [
  'feedback.listToWrite',
  'feedback.listToRead',
  'feedback.listMissing',
  'letter.listToRead',
]

const speaksForPupils: NonNullable<ScenarioFile['admits']>[string] = (role, relation) =>
  role === 'teacher' && (relation === 'own' || relation === 'ancestor')

/** A teacher of the school speaks for its pupils, whoever their family is. */
export const correspondenceAdmits: NonNullable<ScenarioFile['admits']> = {
  'feedback.listToWrite': speaksForPupils,
  'feedback.write': speaksForPupils,
  'letter.list': speaksForPupils,
  'letter.write': speaksForPupils,
  'letter.readOut': speaksForPupils,
}
