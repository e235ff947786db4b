import { applicationContract } from './application.contract'
import { ceremonyContract } from './ceremony.contract'
import { oathTextContract } from './oath-text.contract'
import { cardContract, registerContract } from './register.contract'
import { undertakingContract } from './undertaking.contract'

export const volunteerContract = {
  application: applicationContract,
  undertaking: undertakingContract,
  oathText: oathTextContract,
  ceremony: ceremonyContract,
  card: cardContract,
  register: registerContract,
}
