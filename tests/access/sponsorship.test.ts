import { walkAccess } from '../support/access'
import * as file from '../support/scenarios/sponsorship'

walkAccess('sponsorship', { ...file, scenarios: file.sponsorshipScenarios })
