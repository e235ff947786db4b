import { approveApplication } from './approve-application'
import { approveOathText } from './approve-oath-text'
import { callRoll } from './call-roll'
import { cancelCeremony } from './cancel-ceremony'
import { checkIn } from './check-in'
import { closeCeremony } from './close-ceremony'
import { draftOathText } from './draft-oath-text'
import { getApplication } from './get-application'
import { getCeremony } from './get-ceremony'
import { getMyApplication } from './get-my-application'
import { getMyCard } from './get-my-card'
import { getOathText } from './get-oath-text'
import { giveUndertaking } from './give-undertaking'
import { listAgeRulesInForce } from './list-age-rules'
import { listApplicationsToReview } from './list-applications'
import { listAwaitingOath } from './list-awaiting'
import { listCeremoniesHere } from './list-ceremonies'
import { listMyUndertakings } from './list-my-undertakings'
import { listTextsOfOath } from './list-oath-texts'
import { planCeremony } from './plan-ceremony'
import { implementer } from './procedures'
import { refuseApplication } from './refuse-application'
import { resubmitApplication } from './resubmit-application'
import { retireOathText } from './retire-oath-text'
import { returnApplication } from './return-application'
import { returnOathText } from './return-oath-text'
import { reviseOathText } from './revise-oath-text'
import { screenApplication } from './screen-application'
import { submitApplication } from './submit-application'
import { submitOathText } from './submit-oath-text'
import { tallyRegisterHere } from './tally-register'
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
    checkIn,
    close: closeCeremony,
    cancel: cancelCeremony,
  },
  card: { get: getMyCard },
  register: { listAwaiting: listAwaitingOath, tally: tallyRegisterHere },
})
