import { advanceAid } from './advance-aid'
import { amendApplication } from './amend-application'
import { askCorrection } from './ask-correction'
import { askRelation } from './ask-relation'
import { askView } from './ask-view'
import { beginApplication } from './begin-application'
import { beginMentorship } from './begin-mentorship'
import { cancelAgreement } from './cancel-agreement'
import { cancelSupplement } from './cancel-supplement'
import { claimApplication } from './claim-application'
import { clearRelation } from './clear-relation'
import { closeProgramme } from './close-programme'
import { concludeObjection } from './conclude-objection'
import { copyRecord } from './copy-record'
import { decideConsents } from './decide-consents'
import { decideDuplicate } from './decide-duplicate'
import { confirmSuggestion, reconsiderSuggestion, setSuggestionAside } from './decide-suggestion'
import { decideView } from './decide-view'
import { declineSuggestion } from './decline-suggestion'
import { drawAgreement } from './draw-agreement'
import { drawSupplement } from './draw-supplement'
import { endAgreement, leaveAgreement } from './end-agreement'
import { endMentorship } from './end-mentorship'
import { extendHold } from './extend-hold'
import { fileHarmReport } from './file-harm-report'
import { findMySponsorship } from './find-sponsor'
import { getCase } from './get-case'
import { getMentorship } from './get-mentorship'
import { getMyCase } from './get-my-case'
import { getPublicNotice } from './get-notice'
import { getMyPairing } from './get-pairing'
import { getView } from './get-view'
import { grantView } from './grant-view'
import { hideSponsorName } from './hide-sponsor-name'
import { listAidToSign } from './list-aid-to-sign'
import { listStudentCards } from './list-cards'
import { listCasesOfMyArea } from './list-cases'
import { listReviewsDueInMyArea } from './list-due-reviews'
import { listDuplicatesOfCase } from './list-duplicates'
import { listFeedbackOfMyArea, listFeedbackToWrite, listMissingFeedback } from './list-feedback'
import { listHarmReports } from './list-harm-reports'
import { listLedger } from './list-ledger'
import { listLettersOfMyArea, listLettersOfPair } from './list-letters'
import { listLooksAtMyChild } from './list-looks'
import {
  listMentorshipsOfMyArea,
  listMyMentorships,
  tallyMentorshipsOfMyArea,
} from './list-mentorships'
import { listMyCases } from './list-my-cases'
import { listNotices } from './list-notices'
import { listObjectionsOfMyArea } from './list-objections'
import { listMyPairings } from './list-pairings'
import { getProgramme, listCustodians, listProgrammesOfMyArea } from './list-programmes'
import { listRelationsOfMyArea } from './list-relations'
import { listSponsorsOfMyArea, tallySponsorsOfMyArea } from './list-sponsors'
import { listMySuggestions } from './list-suggestions'
import { listSupplementsOfAgreement } from './list-supplements'
import { listHoldersOfMyArea, listViewsOfMyArea } from './list-views'
import { makeCorrection } from './make-correction'
import { moveSchool } from './move-school'
import { openMyRecord } from './open-my-record'
import { openProgramme } from './open-programme'
import { openStudentRecord } from './open-record'
import { openRelation } from './open-relation'
import { openSponsor } from './open-sponsor'
import { passVerification } from './pass-verification'
import { placeHold } from './place-hold'
import { postNotice } from './post-notice'
import { previewErasureOfMyArea } from './preview-erasure'
import { printAgreement, printWholeAgreement } from './print-agreement'
import { printAnnualStatement } from './print-annual-statement'
import { implementer } from './procedures'
import { promiseAid } from './promise-aid'
import { proposeMatching } from './propose-matching'
import { publishMatching } from './publish-matching'
import { raiseObjection } from './raise-objection'
import { getAgreement, readMyAgreement } from './read-agreement'
import { returnFeedback, showFeedback } from './read-feedback'
import { forwardLetter, readLetterOut, returnLetter } from './read-letter'
import { readLookWeek } from './read-look-week'
import {
  getProposal,
  listProposalsOfMyArea,
  listProposedPairs,
  listUnservedStudents,
  surveyMatching,
} from './read-matching'
import { countStatistics, listLinesBehind, showStatistics } from './read-statistics'
import { recordMeeting } from './record-meeting'
import { recordReview } from './record-review'
import { refuseCorrection } from './refuse-correction'
import { refuseVerification } from './refuse-verification'
import { registerSponsor } from './register-sponsor'
import { releaseHold } from './release-hold'
import { printProgrammeReport, reportProgramme, saveProgrammeReport } from './report-programme'
import { reportYield } from './report-yield'
import { returnVerification } from './return-verification'
import { reverseMovement } from './reverse-movement'
import { refuseSponsor, verifySponsor } from './review-sponsor'
import { reviseProgramme } from './revise-programme'
import { revokeConsent } from './revoke-consent'
import { revokeView } from './revoke-view'
import { findMyPreference, savePreference } from './save-preference'
import { showPreference } from './show-preference'
import { sealAgreement, signAgreement } from './sign-agreement'
import { signForAid } from './sign-for-aid'
import { sealSupplement, signSupplement } from './sign-supplement'
import { submitApplication } from './submit-application'
import { takeDownNotice } from './take-down-notice'
import { withdrawApplication } from './withdraw-application'
import { withdrawMatching } from './withdraw-matching'
import { writeFeedback } from './write-feedback'
import { writeLetter } from './write-letter'

export const router = implementer.router({
  application: {
    begin: beginApplication,
    amend: amendApplication,
    submit: submitApplication,
    withdraw: withdrawApplication,
    claim: claimApplication,
    list: listMyCases,
    get: getMyCase,
    open: openMyRecord,
    listLooks: listLooksAtMyChild,
  },
  consent: { decide: decideConsents, revoke: revokeConsent },
  student: {
    list: listCasesOfMyArea,
    get: getCase,
    open: openStudentRecord,
    moveSchool,
  },
  view: {
    get: getView,
    ask: askView,
    list: listViewsOfMyArea,
    decide: decideView,
    listHolders: listHoldersOfMyArea,
    grant: grantView,
    revoke: revokeView,
    week: readLookWeek,
  },
  verification: { pass: passVerification, return: returnVerification, refuse: refuseVerification },
  correction: {
    ask: askCorrection,
    make: makeCorrection,
    refuse: refuseCorrection,
    copy: copyRecord,
  },
  duplicate: { list: listDuplicatesOfCase, decide: decideDuplicate },
  publicity: {
    post: postNotice,
    takeDown: takeDownNotice,
    get: getPublicNotice,
    list: listNotices,
  },
  objection: { raise: raiseObjection, list: listObjectionsOfMyArea, conclude: concludeObjection },
  sponsor: {
    register: registerSponsor,
    find: findMySponsorship,
    hideName: hideSponsorName,
    list: listSponsorsOfMyArea,
    open: openSponsor,
    tally: tallySponsorsOfMyArea,
    verify: verifySponsor,
    refuse: refuseSponsor,
  },
  preference: { get: findMyPreference, save: savePreference, show: showPreference },
  matching: {
    survey: surveyMatching,
    list: listProposalsOfMyArea,
    get: getProposal,
    listPairs: listProposedPairs,
    listUnserved: listUnservedStudents,
    propose: proposeMatching,
    confirm: confirmSuggestion,
    setAside: setSuggestionAside,
    reconsider: reconsiderSuggestion,
    publish: publishMatching,
    withdraw: withdrawMatching,
  },
  suggestion: { list: listMySuggestions, decline: declineSuggestion },
  relation: { ask: askRelation, list: listRelationsOfMyArea, open: openRelation },
  card: { list: listStudentCards },
  hold: { place: placeHold, extend: extendHold, release: releaseHold, clear: clearRelation },
  pairing: { list: listMyPairings, get: getMyPairing },
  agreement: {
    draw: drawAgreement,
    read: readMyAgreement,
    get: getAgreement,
    sign: signAgreement,
    seal: sealAgreement,
    cancel: cancelAgreement,
    print: printAgreement,
    printWhole: printWholeAgreement,
    leave: leaveAgreement,
    end: endAgreement,
  },
  supplement: {
    list: listSupplementsOfAgreement,
    draw: drawSupplement,
    sign: signSupplement,
    seal: sealSupplement,
    cancel: cancelSupplement,
  },
  review: { listDue: listReviewsDueInMyArea, record: recordReview },
  programme: {
    list: listProgrammesOfMyArea,
    get: getProgramme,
    listCustodians,
    open: openProgramme,
    revise: reviseProgramme,
    close: closeProgramme,
    report: reportProgramme,
    saveReport: saveProgrammeReport,
    printReport: printProgrammeReport,
  },
  aid: {
    list: listLedger,
    promise: promiseAid,
    advance: advanceAid,
    listToSign: listAidToSign,
    sign: signForAid,
    reverse: reverseMovement,
  },
  feedback: {
    listToWrite: listFeedbackToWrite,
    write: writeFeedback,
    listToRead: listFeedbackOfMyArea,
    listMissing: listMissingFeedback,
    show: showFeedback,
    return: returnFeedback,
  },
  letter: {
    list: listLettersOfPair,
    write: writeLetter,
    readOut: readLetterOut,
    listToRead: listLettersOfMyArea,
    forward: forwardLetter,
    return: returnLetter,
  },
  mentorship: {
    begin: beginMentorship,
    list: listMentorshipsOfMyArea,
    tally: tallyMentorshipsOfMyArea,
    listMine: listMyMentorships,
    get: getMentorship,
    record: recordMeeting,
    report: reportYield,
    end: endMentorship,
  },
  harmReport: { file: fileHarmReport, list: listHarmReports },
  statistics: { show: showStatistics, count: countStatistics, listLines: listLinesBehind },
  retention: { preview: previewErasureOfMyArea },
  annualStatement: { print: printAnnualStatement },
})
