import { walkAccess } from '../support/access'
import * as file from '../support/scenarios/account'

walkAccess('account', { ...file, scenarios: file.accountScenarios })
