import { addCeremonyPhoto } from './add-ceremony-photo'
import { approveApplication } from './approve-application'
import { approveOathText } from './approve-oath-text'
import { callMany } from './call-many'
import { callRoll } from './call-roll'
import { cancelCeremony } from './cancel-ceremony'
import { checkHealth, getMyFitness } from './check-health'
import { checkIn } from './check-in'
import { claimEntry } from './claim-entry'
import { closeCampaign } from './close-campaign'
import { closeCeremony } from './close-ceremony'
import { comeBack } from './come-back'
import { deedRoutes } from './deed.routes'
import { draftOathText } from './draft-oath-text'
import { enterApplication } from './enter-application'
import { getApplication } from './get-application'
import {
  getCampaign,
  getCampaignMember,
  listCampaignMembers,
  listCampaignsHere,
} from './get-campaign'
import { getCeremony } from './get-ceremony'
import { getEntry } from './get-entry'
import { getInvitation } from './get-invitation'
import { getMyApplication } from './get-my-application'
import { getMyCard } from './get-my-card'
import { getOathText } from './get-oath-text'
import { getRenewal } from './get-renewal'
import { getMyVolunteerFile, getVolunteerFile } from './get-volunteer-file'
import { giveUndertaking } from './give-undertaking'
import { goAway } from './go-away'
import { listAgeRulesInForce } from './list-age-rules'
import { listApplicationsToReview } from './list-applications'
import { listAwaitingOath } from './list-awaiting'
import { listCeremoniesHere } from './list-ceremonies'
import { listCollectiveOaths } from './list-collective-oaths'
import { listInductionsHere } from './list-inductions'
import { listMyEntries } from './list-my-entries'
import { listMyUndertakings } from './list-my-undertakings'
import { listTextsOfOath } from './list-oath-texts'
import { countStatesHere, listRegisterHere } from './list-register'
import { makeUpOath } from './make-up-oath'
import { leaveTeam, readmitMember, reportDeath, resumeMember, suspendMember } from './move-member'
import { openCampaign } from './open-campaign'
import { paperRoutes } from './paper.routes'
import { planCeremony } from './plan-ceremony'
import { planCollectiveOath } from './plan-collective-oath'
import { implementer } from './procedures'
import { recordPastCollectiveOath } from './record-collective-oath'
import { recordInduction } from './record-induction'
import { getFitness, recordInsurance } from './record-insurance'
import { refuseApplication } from './refuse-application'
import { renewOath } from './renew-oath'
import { resubmitApplication } from './resubmit-application'
import { retireOathText } from './retire-oath-text'
import { returnApplication } from './return-application'
import { returnOathText } from './return-oath-text'
import {
  confirmMember,
  declineStrikeOff,
  findMemberWeak,
  proposeStrikeOff,
  recordTalk,
  strikeOffMember,
} from './review-member'
import { reviseOathText } from './revise-oath-text'
import { screenApplication } from './screen-application'
import { submitApplication } from './submit-application'
import { submitOathText } from './submit-oath-text'
import { tallyRegisterHere } from './tally-register'
import { verifyCard } from './verify-card'
import { waiveTraining } from './waive-training'
import { withdrawApplication } from './withdraw-application'
import { withdrawUndertaking } from './withdraw-undertaking'

export const router = implementer.router({
  application: {
    ageRules: listAgeRulesInForce,
    submit: submitApplication,
    resubmit: resubmitApplication,
    mine: getMyApplication,
    withdraw: withdrawApplication,
    list: listApplicationsToReview,
    get: getApplication,
    screen: screenApplication,
    approve: approveApplication,
    return: returnApplication,
    refuse: refuseApplication,
  },
  entry: {
    submit: enterApplication,
    list: listMyEntries,
    get: getEntry,
    claim: claimEntry,
  },
  undertaking: {
    list: listMyUndertakings,
    give: giveUndertaking,
    withdraw: withdrawUndertaking,
  },
  oathText: {
    list: listTextsOfOath,
    get: getOathText,
    draft: draftOathText,
    revise: reviseOathText,
    submit: submitOathText,
    approve: approveOathText,
    return: returnOathText,
    retire: retireOathText,
  },
  ceremony: {
    list: listCeremoniesHere,
    get: getCeremony,
    plan: planCeremony,
    callRoll,
    callMany,
    addPhoto: addCeremonyPhoto,
    checkIn,
    makeUp: makeUpOath,
    invitation: getInvitation,
    close: closeCeremony,
    cancel: cancelCeremony,
  },
  collectiveOath: {
    list: listCollectiveOaths,
    plan: planCollectiveOath,
    recordPast: recordPastCollectiveOath,
  },
  induction: { list: listInductionsHere, record: recordInduction, waive: waiveTraining },
  renewal: { get: getRenewal, submit: renewOath },
  card: { verify: verifyCard, get: getMyCard },
  register: {
    listAwaiting: listAwaitingOath,
    tally: tallyRegisterHere,
    list: listRegisterHere,
    countStates: countStatesHere,
    get: getVolunteerFile,
    mine: getMyVolunteerFile,
  },
  member: {
    suspend: suspendMember,
    resume: resumeMember,
    reportDeath,
    readmit: readmitMember,
    leave: leaveTeam,
    goAway,
    comeBack,
  },
  campaign: {
    open: openCampaign,
    list: listCampaignsHere,
    get: getCampaign,
    members: listCampaignMembers,
    member: getCampaignMember,
    confirm: confirmMember,
    findWeak: findMemberWeak,
    recordTalk,
    proposeStrikeOff,
    strikeOff: strikeOffMember,
    declineStrikeOff,
    close: closeCampaign,
  },
  fitness: { mine: getMyFitness, get: getFitness, check: checkHealth, recordInsurance },
  ...deedRoutes,
  ...paperRoutes,
})
