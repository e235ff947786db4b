import { applicationContract } from './application.contract'
import { ceremonyContract } from './ceremony.contract'
import { entryContract } from './entry.contract'
import { memberContract } from './member.contract'
import { oathTextContract } from './oath-text.contract'
import { cardContract, registerContract } from './register.contract'
import { undertakingContract } from './undertaking.contract'

export const volunteerContract = {
  application: applicationContract,
  entry: entryContract,
  undertaking: undertakingContract,
  oathText: oathTextContract,
  ceremony: ceremonyContract,
  card: cardContract,
  register: registerContract,
  member: memberContract,
}
