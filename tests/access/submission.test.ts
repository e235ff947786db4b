import { walkAccess } from '../support/access'
import * as file from '../support/scenarios/submission'

walkAccess('submission', { ...file, scenarios: file.submissionScenarios })
