import { aForm, aSponsorForm, givenSponsor, givenStudent } from '../../sponsorship/given'
import { givenHold, givenProgramme, someTerms } from '../../sponsorship/given-pair'
import { givenFile } from '../builders'
import { correctionScenarios } from './correction'
import {
  correspondenceAdmits,
  correspondenceAnswersEmpty,
  correspondenceScenarios,
} from './correspondence'
import { duplicateScenarios } from './duplicate'
import { givingAdmits, givingAnswersEmpty, givingScenarios } from './giving'
import { harmReportScenarios } from './harm-report'
import { matchingAdmits, matchingAnswersEmpty, matchingScenarios } from './matching'
import { mentorshipAdmits, mentorshipAnswersEmpty, mentorshipScenarios } from './mentorship'
import { onceAt, type ScenarioFile, type Scenarios } from './scenario'
import {
  givenAid,
  givenCase,
  givenHoldFor,
  givenNotice,
  givenObjection,
  givenOwnSponsorship,
  givenPair,
  givenRegistered,
  portion,
  reason,
} from './sponsorship.given'
import { supplementAdmits, supplementScenarios } from './supplement'
import { viewAdmits, viewAnswersEmpty, viewScenarios } from './view'

const theAid = onceAt(givenAid)
const theCase = onceAt((world, at) => givenCase(world, at))
const theNotice = onceAt((world, at) => givenNotice(world, at))
const thePair = onceAt((world, at) => givenPair(world, at, 'signing'))
const theStudent = onceAt(givenStudent)

export const sponsorshipScenarios: Scenarios = {
  'application.begin': async (_, at) => ({ enteredAs: 'guardian', form: aForm(at, at) }),
  'application.amend': async (world, at) => ({
    studentId: (await givenCase(world, at, { status: 'draft' })).studentId,
    form: aForm(at, at),
  }),
  'application.submit': async (world, at) => ({
    studentId: (await givenCase(world, at, { status: 'draft' })).studentId,
  }),
  'application.withdraw': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
  }),
  'application.claim': async (world, at) => {
    await theStudent(world, at)
    return { code: '00000000' }
  },
  'application.list': async (world, at) => {
    await givenCase(world, at)
    return {}
  },
  'application.get': async (world, at) => ({ studentId: (await givenCase(world, at)).studentId }),
  'application.open': async (world, at) => ({ studentId: (await givenCase(world, at)).studentId }),
  'application.listLooks': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
  }),
  'consent.decide': async (world, at, actor) => ({
    studentId: (await theCase(world, at)).studentId,
    party: 'guardian',
    method: 'electronic',
    fileId: await givenFile(world, actor, 'signature'),
    answers: [{ kind: 'verification', agrees: true }],
  }),
  'consent.revoke': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
    kind: 'publicity',
  }),
  'student.list': async (world, at) => {
    await givenCase(world, at)
    return { show: 'all' }
  },
  'student.get': async (world, at) => ({ studentId: (await givenCase(world, at)).studentId }),
  'student.open': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
    purpose: 'verify',
  }),
  'verification.pass': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
    opinion: '情况属实',
    visitors: [],
    evidenceId: null,
  }),
  'verification.return': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
    to: 'applicant',
    reason,
  }),
  'verification.refuse': async (world, at) => ({
    studentId: (await givenCase(world, at)).studentId,
    reason,
  }),
  'publicity.post': async (world, at) => ({
    studentId: (await givenCase(world, at, { status: 'verified' })).studentId,
  }),
  'publicity.takeDown': async (world, at) => ({ noticeId: await givenNotice(world, at), reason }),
  'publicity.get': async (world, at) => ({ noticeId: await givenNotice(world, at) }),
  'publicity.list': async (world, at) => {
    await givenNotice(world, at)
    return {}
  },
  'objection.raise': async (world, at) => ({
    noticeId: await theNotice(world, at),
    text: '家里情况和公示的不一样',
  }),
  'objection.list': async (world, at) => {
    await givenObjection(world, at)
    return {}
  },
  'objection.conclude': async (world, at) => ({
    objectionId: await givenObjection(world, at),
    upheld: false,
    result: '经查不属实',
  }),
  'sponsor.register': async (world, at, actor) => ({
    form: aSponsorForm(at, await givenFile(world, actor, 'signature')),
  }),
  'sponsor.find': async (world, at) => {
    await givenSponsor(world, at)
    return {}
  },
  'sponsor.hideName': async (world, at) => {
    await givenRegistered(world, at)
    return { hidden: true }
  },
  'sponsor.list': async (world, at) => {
    await givenSponsor(world, at)
    return {}
  },
  'sponsor.open': async (world, at) => ({ sponsorId: await givenRegistered(world, at) }),
  'sponsor.tally': async (world, at) => {
    await givenSponsor(world, at)
    return {}
  },
  'sponsor.verify': async (world, at) => ({ sponsorId: await givenRegistered(world, at) }),
  'sponsor.refuse': async (world, at) => ({ sponsorId: await givenRegistered(world, at), reason }),
  ...matchingScenarios,
  ...correspondenceScenarios,
  'card.list': async (world, at, actor) => {
    await givenCase(world, at, { status: 'waiting' })
    await givenOwnSponsorship(world, actor)
    return {}
  },
  'hold.place': async (world, at, actor) => {
    await givenOwnSponsorship(world, actor)
    return { studentId: (await givenCase(world, at, { status: 'waiting' })).studentId }
  },
  'hold.extend': async (world, at, actor) => ({
    holdId: (await givenHoldFor(world, at, actor)).holdId,
  }),
  'hold.release': async (world, at, actor) => ({
    holdId: (await givenHoldFor(world, at, actor)).holdId,
  }),
  'hold.clear': async (world, at) => ({
    studentId: (await givenCase(world, at, { status: 'waiting' })).studentId,
    sponsorId: (await givenSponsor(world, at)).sponsorId,
    outcome: 'unrelated',
    conclusion: '走访过，没有亲属关系',
  }),
  'pairing.list': async (world, at) => {
    await givenPair(world, at)
    return {}
  },
  'pairing.get': async (world, at, actor) => ({
    holdId: (await givenHoldFor(world, at, actor)).holdId,
  }),
  'agreement.draw': async (world, at) => {
    const { studentId } = await givenCase(world, at, { status: 'waiting' })
    const { sponsorId } = await givenSponsor(world, at)
    const { programmeId } = await givenProgramme(world, at)
    return {
      holdId: await givenHold(world, studentId, sponsorId),
      terms: someTerms(programmeId),
      schoolAgreedBy: '周敏',
    }
  },
  'agreement.read': async (world, at) => ({
    agreementId: (await givenPair(world, at)).agreementId,
  }),
  'agreement.get': async (world, at) => ({
    agreementId: (await givenPair(world, at)).agreementId,
  }),
  'agreement.sign': async (world, at, actor) => ({
    agreementId: (await thePair(world, at)).agreementId,
    signatureId: await givenFile(world, actor, 'signature'),
  }),
  'agreement.seal': async (world, at, actor) => ({
    agreementId: (await givenPair(world, at, 'signing')).agreementId,
    evidenceId: await givenFile(world, actor, 'evidence'),
  }),
  'agreement.cancel': async (world, at) => ({
    agreementId: (await givenPair(world, at, 'signing')).agreementId,
    reason,
  }),
  'agreement.leave': async (world, at) => ({
    agreementId: (await givenPair(world, at)).agreementId,
    reason: 'sponsorLeft',
  }),
  'agreement.end': async (world, at) => ({
    agreementId: (await givenPair(world, at)).agreementId,
    reason: 'moved',
    note: reason,
  }),
  'review.listDue': async (world, at) => {
    await givenPair(world, at)
    return {}
  },
  'review.record': async (world, at) => ({
    agreementId: (await givenPair(world, at)).agreementId,
    amountFen: null,
  }),
  'aid.list': async (world, at) => ({ programmeId: (await givenAid(world, at)).programmeId }),
  'aid.promise': async (world, at) => ({
    programmeId: (await givenProgramme(world, at)).programmeId,
    agreementId: null,
    portion,
    happenedOn: '2026-06-01',
    note: '',
  }),
  'aid.advance': async (world, at) => ({
    aidId: (await givenAid(world, at)).aidId,
    from: 'pending',
    portion,
    receiptNumber: '0045123',
    happenedOn: '2026-06-01',
  }),
  'aid.listToSign': async (world, at) => ({ studentId: (await givenPair(world, at)).studentId }),
  'aid.sign': async (world, at, actor) => ({
    aidId: (await theAid(world, at)).aidId,
    signatureId: await givenFile(world, actor, 'signature'),
  }),
  'aid.reverse': async (world, at) => ({
    movementId: (await givenAid(world, at)).movementId,
    reason,
  }),
  ...harmReportScenarios,
  ...givingScenarios,
  ...viewScenarios,
  ...correctionScenarios,
  ...duplicateScenarios,
  ...mentorshipScenarios,
  ...supplementScenarios,
}

/** Anyone may apply for their own child, offer to sponsor, object to a notice, or report harm. */
export const openToAnyone: string[] = [
  'application.begin',
  'application.claim',
  'objection.raise',
  'sponsor.register',
  'harmReport.file',
]

/** Each shows only what lies in the caller's area, or is the caller's own. */
export const answersEmpty: string[] = [
  'application.list',
  'student.list',
  'publicity.list',
  'objection.list',
  'sponsor.find',
  'sponsor.list',
  'sponsor.tally',
  'card.list',
  'pairing.list',
  'review.listDue',
  'harmReport.list',
  'retention.preview',
  ...matchingAnswersEmpty,
  ...givingAnswersEmpty,
  ...viewAnswersEmpty,
  ...mentorshipAnswersEmpty,
  ...correspondenceAnswersEmpty,
]

export const admits: ScenarioFile['admits'] = {
  ...matchingAdmits,
  ...givingAdmits,
  ...viewAdmits,
  ...mentorshipAdmits,
  ...supplementAdmits,
  ...correspondenceAdmits,
}
