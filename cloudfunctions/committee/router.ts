import { appointLeader } from './appoint-leader'
import { listChildCommittees, listCommitteesOfKind, searchTree } from './browse-tree'
import { dropFromChronicle } from './drop-from-chronicle'
import { endAppointment } from './end-appointment'
import { establishCommittee } from './establish-committee'
import { getCommittee } from './get-committee'
import { getLeadership } from './get-leadership'
import { getStaffing } from './get-staffing'
import { grantRole } from './grant-role'
import { judgeVitality } from './judge-vitality'
import { keepInChronicle } from './keep-in-chronicle'
import { listChanges, listReads } from './list-audit'
import { listChronicle, listChronicleCandidates } from './list-chronicle'
import { listRoleOptions, listRoles } from './list-roles'
import { mergeCommittee } from './merge-committee'
import { implementer } from './procedures'
import { removeCommittee } from './remove-committee'
import { renameCommittee } from './rename-committee'
import { resumeCommittee } from './resume-committee'
import { revokeRole } from './revoke-role'
import { setContact } from './set-contact'
import { setStaffingNorm } from './set-staffing-norm'
import { suspendCommittee } from './suspend-committee'

export const router = implementer.router({
  tree: {
    children: listChildCommittees,
    listKind: listCommitteesOfKind,
    get: getCommittee,
    search: searchTree,
    establish: establishCommittee,
    rename: renameCommittee,
    setContact,
    suspend: suspendCommittee,
    resume: resumeCommittee,
    merge: mergeCommittee,
    remove: removeCommittee,
    judgeVitality,
  },
  leadership: { get: getLeadership, appoint: appointLeader, end: endAppointment },
  staffing: { get: getStaffing, setNorm: setStaffingNorm },
  role: { list: listRoles, options: listRoleOptions, grant: grantRole, revoke: revokeRole },
  audit: { listChanges, listReads },
  chronicle: {
    listCandidates: listChronicleCandidates,
    list: listChronicle,
    keep: keepInChronicle,
    drop: dropFromChronicle,
  },
})
