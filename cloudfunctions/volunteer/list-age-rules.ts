import { listAgeRules } from './age.store'
import { anyone } from './procedures'

export const listAgeRulesInForce = anyone.application.ageRules.handler(({ context: { db } }) =>
  listAgeRules(db),
)
