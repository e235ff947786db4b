import { addOutlet } from './add-outlet'
import { beginArticle } from './begin-article'
import { certifyCorrespondent } from './certify-correspondent'
import { closePointsYear } from './close-points-year'
import { compileBriefing } from './compile-briefing'
import { downloadBriefing } from './download-briefing'
import { endSolicitation } from './end-solicitation'
import { extendRevision } from './extend-revision'
import { getAdoption } from './get-adoption'
import { getArticle } from './get-article'
import { getBriefing } from './get-briefing'
import { getPoints } from './get-points'
import { getPublication } from './get-publication'
import { getSolicitation } from './get-solicitation'
import { getStatistics } from './get-statistics'
import { getVersion } from './get-version'
import { issueBriefing } from './issue-briefing'
import { listAdoptions } from './list-adoptions'
import { listAdoptionsOf } from './list-adoptions-of'
import { listAnswers } from './list-answers'
import { listBriefings } from './list-briefings'
import { listColumns } from './list-columns'
import { listCorrespondents, listMyCertificates } from './list-correspondents'
import { listCountedAdoptions } from './list-counted'
import { listDesk } from './list-desk'
import { listHandedIn } from './list-handed-in'
import { listMyArticles } from './list-my-articles'
import { listOpenSolicitations } from './list-open-solicitations'
import { listOutlets } from './list-outlets'
import { listPublications } from './list-publications'
import { listSimilar } from './list-similar'
import { listSolicitations } from './list-solicitations'
import { listTalks } from './list-talks'
import { markImportant } from './mark-important'
import { openSeries } from './open-series'
import { openSolicitation } from './open-solicitation'
import { passArticle } from './pass-article'
import { prepareBriefing } from './prepare-briefing'
import { prepareSolicitation } from './prepare-solicitation'
import { printCertificate } from './print-certificate'
import { implementer } from './procedures'
import { putOffSolicitation } from './put-off-solicitation'
import { readPublication } from './read-publication'
import { rearrangeBriefing } from './rearrange-briefing'
import { refuseArticle } from './refuse-article'
import { registerAdoption } from './register-adoption'
import { reportAdoption } from './report-adoption'
import { resubmitArticle } from './resubmit-article'
import { returnArticle } from './return-article'
import { revertDecision } from './revert-decision'
import { saveArticle } from './save-article'
import { searchPublications } from './search-publications'
import { setPointsTable } from './set-points-table'
import { submitArticle } from './submit-article'
import { takeDownArticle } from './take-down-article'
import { tallyBriefings } from './tally-briefings'
import { turnDownAdoption } from './turn-down-adoption'
import { verifyAdoption } from './verify-adoption'
import { vouchForArticle } from './vouch-for-article'

export const router = implementer.router({
  column: { list: listColumns },
  article: {
    begin: beginArticle,
    save: saveArticle,
    submit: submitArticle,
    resubmit: resubmitArticle,
    get: getArticle,
    version: getVersion,
    listSimilar,
    listTalks,
    listMine: listMyArticles,
  },
  review: {
    list: listDesk,
    pass: passArticle,
    return: returnArticle,
    refuse: refuseArticle,
    revert: revertDecision,
    extend: extendRevision,
    markImportant,
    vouch: vouchForArticle,
    takeDown: takeDownArticle,
  },
  publication: {
    list: listPublications,
    search: searchPublications,
    get: getPublication,
    read: readPublication,
  },
  solicitation: {
    listOpen: listOpenSolicitations,
    list: listSolicitations,
    get: getSolicitation,
    answers: listAnswers,
    prepare: prepareSolicitation,
    open: openSolicitation,
    putOff: putOffSolicitation,
    end: endSolicitation,
  },
  outlet: { list: listOutlets, add: addOutlet },
  adoption: {
    list: listAdoptions,
    listOf: listAdoptionsOf,
    get: getAdoption,
    report: reportAdoption,
    register: registerAdoption,
    verify: verifyAdoption,
    turnDown: turnDownAdoption,
  },
  briefing: {
    list: listBriefings,
    tally: tallyBriefings,
    get: getBriefing,
    prepare: prepareBriefing,
    openSeries,
    compile: compileBriefing,
    rearrange: rearrangeBriefing,
    issue: issueBriefing,
    download: downloadBriefing,
  },
  points: {
    get: getPoints,
    rows: listCountedAdoptions,
    setTable: setPointsTable,
    close: closePointsYear,
  },
  statistics: { get: getStatistics, articles: listHandedIn },
  correspondent: {
    list: listCorrespondents,
    listMine: listMyCertificates,
    certify: certifyCorrespondent,
    print: printCertificate,
  },
})
