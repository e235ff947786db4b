import { addTeamMembers } from './add-team-members'
import { allowCertifying, forbidCertifying, listCertifying } from './allow-certifying'
import { appointCaptain } from './appoint-captain'
import { confirmDeed } from './confirm-deed'
import { correctDeed } from './correct-deed'
import { declineDeed } from './decline-deed'
import { dissolveTeam } from './dissolve-team'
import { foundTeam } from './found-team'
import { getDeed } from './get-deed'
import { getDeedBook, getMyDeedBook } from './get-deed-book'
import { getStatement, listStatementsOf, verifyStatement } from './get-statement'
import { getTeam } from './get-team'
import { issueStatement } from './issue-statement'
import { listDeedMonths } from './list-deed-months'
import { listDeedPeople } from './list-deed-people'
import { listTeamsHere } from './list-teams'
import { listWaitingDeeds } from './list-waiting-deeds'
import { lockDeedMonth } from './lock-deed-month'
import { moveTeamMember } from './move-team-member'
import { printDeedBook, printStatement } from './print-statement'
import { recordDeed } from './record-deed'
import { recordHonour, withdrawHonour } from './record-honour'
import { removeTeamMember } from './remove-team-member'
import { reopenDeedMonth } from './reopen-deed-month'
import { reviseTeam } from './revise-team'
import { scoreTeam } from './score-team'
import { withdrawDeed } from './withdraw-deed'
import { writeDeed } from './write-deed'

/** The deed book, the teams, honours and statements (O-05, O-08, O-09, O-10). */
export const deedRoutes = {
  deed: {
    write: writeDeed,
    record: recordDeed,
    confirm: confirmDeed,
    decline: declineDeed,
    withdraw: withdrawDeed,
    correct: correctDeed,
    get: getDeed,
    listWaiting: listWaitingDeeds,
    mine: getMyDeedBook,
    book: getDeedBook,
    listPeople: listDeedPeople,
  },
  deedMonth: { list: listDeedMonths, lock: lockDeedMonth, reopen: reopenDeedMonth },
  team: {
    list: listTeamsHere,
    get: getTeam,
    found: foundTeam,
    revise: reviseTeam,
    appointCaptain,
    dissolve: dissolveTeam,
    addMembers: addTeamMembers,
    removeMember: removeTeamMember,
    moveMember: moveTeamMember,
    score: scoreTeam,
  },
  statement: {
    issue: issueStatement,
    list: listStatementsOf,
    get: getStatement,
    print: printStatement,
    printBook: printDeedBook,
    verify: verifyStatement,
  },
  certifying: { list: listCertifying, allow: allowCertifying, forbid: forbidCertifying },
  honour: { record: recordHonour, withdraw: withdrawHonour },
}
