import { applicationContract } from './application.contract'
import { campaignContract } from './campaign.contract'
import { ceremonyContract } from './ceremony.contract'
import { certifyingContract } from './certifying.contract'
import { collectiveOathContract } from './collective-oath.contract'
import { deedContract } from './deed.contract'
import { deedMonthContract } from './deed-month.contract'
import { entryContract } from './entry.contract'
import { exportContract } from './export.contract'
import { fitnessContract } from './fitness.contract'
import { honourContract } from './honour.contract'
import { importContract } from './import.contract'
import { inductionContract } from './induction.contract'
import { memberContract } from './member.contract'
import { oathTextContract } from './oath-text.contract'
import { cardContract, registerContract } from './register.contract'
import { renewalContract } from './renewal.contract'
import { statementContract } from './statement.contract'
import { teamContract } from './team.contract'
import { undertakingContract } from './undertaking.contract'

export const volunteerContract = {
  application: applicationContract,
  entry: entryContract,
  undertaking: undertakingContract,
  oathText: oathTextContract,
  ceremony: ceremonyContract,
  collectiveOath: collectiveOathContract,
  renewal: renewalContract,
  induction: inductionContract,
  card: cardContract,
  register: registerContract,
  member: memberContract,
  campaign: campaignContract,
  fitness: fitnessContract,
  deed: deedContract,
  deedMonth: deedMonthContract,
  team: teamContract,
  honour: honourContract,
  statement: statementContract,
  certifying: certifyingContract,
  export: exportContract,
  import: importContract,
}
