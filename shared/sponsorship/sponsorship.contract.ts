import { agreement } from './agreement.contract'
import { aid, programme } from './aid.contract'
import { application, consent } from './application.contract'
import { harmReport } from './harm-report.contract'
import { card, hold, pairing } from './hold.contract'
import { objection, publicity } from './publicity.contract'
import { sponsor } from './sponsor.contract'
import { student, verification } from './student.contract'

export const sponsorshipContract = {
  application,
  consent,
  student,
  verification,
  publicity,
  objection,
  sponsor,
  card,
  hold,
  pairing,
  agreement,
  programme,
  aid,
  harmReport,
}
