import { walkAccess } from '../support/access'
import * as file from '../support/scenarios/committee'

walkAccess('committee', { ...file, scenarios: file.committeeScenarios })
