import { applicationContract } from './application.contract'
import { ceremonyContract } from './ceremony.contract'
import { deedContract } from './deed.contract'
import { deedMonthContract } from './deed-month.contract'
import { collectiveOathContract } from './collective-oath.contract'
import { entryContract } from './entry.contract'
import { exportContract } from './export.contract'
import { importContract } from './import.contract'
import { memberContract } from './member.contract'
import { oathTextContract } from './oath-text.contract'
import { cardContract, registerContract } from './register.contract'
import { teamContract } from './team.contract'
import { renewalContract } from './renewal.contract'
import { undertakingContract } from './undertaking.contract'

export const volunteerContract = {
  application: applicationContract,
  entry: entryContract,
  undertaking: undertakingContract,
  oathText: oathTextContract,
  ceremony: ceremonyContract,
  collectiveOath: collectiveOathContract,
  renewal: renewalContract,
  card: cardContract,
  register: registerContract,
  member: memberContract,
  deed: deedContract,
  deedMonth: deedMonthContract,
  team: teamContract,
  export: exportContract,
  import: importContract,
}
