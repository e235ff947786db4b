import { agreement } from './agreement.contract'
import { aid } from './aid.contract'
import { annualStatement } from './annual-statement.contract'
import { application, consent } from './application.contract'
import { correction } from './correction.contract'
import { duplicate } from './duplicate.contract'
import { feedback } from './feedback.contract'
import { harmReport } from './harm-report.contract'
import { card, hold, pairing } from './hold.contract'
import { letter } from './letter.contract'
import { matching, suggestion } from './matching.contract'
import { mentorship } from './mentorship.contract'
import { preference } from './preference.contract'
import { programme } from './programme.contract'
import { objection, publicity } from './publicity.contract'
import { relation } from './relation.contract'
import { retention } from './retention.contract'
import { review } from './review.contract'
import { sponsor } from './sponsor.contract'
import { statistics } from './statistics.contract'
import { student, verification } from './student.contract'
import { supplement } from './supplement.contract'
import { view } from './view.contract'

export const sponsorshipContract = {
  application,
  consent,
  student,
  view,
  verification,
  duplicate,
  correction,
  publicity,
  objection,
  sponsor,
  preference,
  card,
  matching,
  suggestion,
  relation,
  hold,
  pairing,
  agreement,
  supplement,
  review,
  programme,
  aid,
  feedback,
  letter,
  harmReport,
  mentorship,
  statistics,
  annualStatement,
  retention,
}
