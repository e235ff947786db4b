import { adoptionContract, outletContract } from './adoption.contract'
import { articleContract, columnContract, publicationContract } from './article.contract'
import { briefingContract } from './briefing.contract'
import { reviewContract } from './review.contract'

export const submissionContract = {
  column: columnContract,
  article: articleContract,
  review: reviewContract,
  publication: publicationContract,
  outlet: outletContract,
  adoption: adoptionContract,
  briefing: briefingContract,
}
