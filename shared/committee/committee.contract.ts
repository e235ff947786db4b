import { audit } from './audit.contract'
import { chronicle } from './chronicle.contract'
import { leadership } from './leadership.contract'
import { role } from './role.contract'
import { staffing } from './staffing.contract'
import { tree } from './tree.contract'

export const committeeContract = { tree, leadership, staffing, role, audit, chronicle }
