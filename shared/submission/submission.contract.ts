import { adoptionContract, outletContract } from './adoption.contract'
import { articleContract, columnContract, publicationContract } from './article.contract'
import { briefingContract } from './briefing.contract'
import { correspondentContract } from './correspondent.contract'
import { pointsContract } from './points.contract'
import { reviewContract } from './review.contract'
import { solicitationContract } from './solicitation.contract'
import { statisticsContract } from './statistics.contract'

export const submissionContract = {
  column: columnContract,
  article: articleContract,
  review: reviewContract,
  publication: publicationContract,
  solicitation: solicitationContract,
  outlet: outletContract,
  adoption: adoptionContract,
  briefing: briefingContract,
  points: pointsContract,
  statistics: statisticsContract,
  correspondent: correspondentContract,
}
