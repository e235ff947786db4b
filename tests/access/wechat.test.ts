import { walkAccess } from '../support/access'
import { scenarioFiles } from '../support/scenarios/every'

walkAccess('wechat', scenarioFiles.wechat)
