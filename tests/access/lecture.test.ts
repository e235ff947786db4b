import { walkAccess } from '../support/access'
import * as file from '../support/scenarios/lecture'

walkAccess('lecture', { ...file, scenarios: file.lectureScenarios })
