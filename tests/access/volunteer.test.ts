import { walkAccess } from '../support/access'
import * as file from '../support/scenarios/volunteer'

walkAccess('volunteer', { ...file, scenarios: file.volunteerScenarios })
