import { exchangePhone } from './exchange-phone'
import { listTemplates } from './list-templates'
import { listUndelivered } from './list-undelivered'
import { implementer } from './procedures'

export const router = implementer.router({
  phone: { exchange: exchangePhone },
  template: { list: listTemplates },
  message: { listUndelivered },
})
