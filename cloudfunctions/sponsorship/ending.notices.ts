import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import { yuan } from '@shared/kernel/money'
import type { EndedAs, EndReason } from '@shared/sponsorship/ending.model'
import { returnsToWaiting } from '@shared/sponsorship/ending.rules'
import { endedAsLabels, endingToFamily, endingToSponsor } from '@shared/sponsorship/ending.wording'
import type { HoldId } from '@shared/sponsorship/hold.model'
import { schoolYearInWords } from '@shared/sponsorship/review.wording'
import type { StudentId } from '@shared/sponsorship/student.model'
import { findNearestHolders, findPeopleOf, sponsorBehind } from './person.store'

const pages = '/pages/sponsorship'

/** Each side hears it in words of its own; the office only when it was not the office. */
const agreementEnded: NoticeWriter = async (db, event) => {
  const people = await findPeopleOf(db, event.subjectId as StudentId)
  if (!people) return []
  const { reason, endedAs, holdId, agreementId } = event.payload as {
    reason: EndReason
    endedAs: EndedAs
    holdId: HoldId
    agreementId: string
  }
  const title = '一次结对结束了'
  const family = [people.guardian_id, people.entered_by].map((personId) => ({
    personId,
    title,
    body: `编号 ${people.code}：${endingToFamily[reason]}`,
    page: `${pages}/case/index?studentId=${event.subjectId}`,
  }))
  const sponsor = {
    personId: await sponsorBehind(db, holdId),
    title,
    body: `编号 ${people.code}：${endingToSponsor[reason]}`,
    page: `${pages}/pairing/index?holdId=${holdId}`,
  }
  const next = returnsToWaiting(reason)
    ? '孩子已回到待助库，排在最前面'
    : '已经到受托机构和学校的款物请照样送到'
  const office =
    endedAs === 'office' ? [] : await findNearestHolders(db, 'countyOffice', people.county_id)
  const told = new Map<string, NewNotice>()
  for (const one of [
    ...office.map((personId) => ({
      personId,
      title,
      body: `编号 ${people.code}，${endedAsLabels[endedAs]}。${next}`,
      page: `${pages}/agreement/index?agreementId=${agreementId}&as=office`,
    })),
    ...family,
    sponsor,
  ]) {
    const { personId } = one
    if (personId !== null) told.set(personId, { ...one, personId })
  }
  return [...told.values()]
}

/** S-15: the family need do nothing; the sponsor learns how much it is this school year. */
const agreementReviewed: NoticeWriter = async (db, event) => {
  const people = await findPeopleOf(db, event.subjectId as StudentId)
  if (!people) return []
  const { holdId, schoolYear, amountFen } = event.payload as {
    holdId: HoldId
    schoolYear: number
    amountFen: number | null
  }
  const title = '学年复核做好了'
  const year = schoolYearInWords(schoolYear)
  const amount = amountFen === null ? '' : `，这个学年 ${yuan(amountFen)}`
  const sponsorId = await sponsorBehind(db, holdId)
  const notices: NewNotice[] = []
  if (people.guardian_id) {
    notices.push({
      personId: people.guardian_id,
      title,
      body: `编号 ${people.code}：${year}继续${amount}，您不用再办什么`,
      page: `${pages}/case/index?studentId=${event.subjectId}`,
    })
  }
  if (sponsorId) {
    notices.push({
      personId: sponsorId,
      title,
      body: `编号 ${people.code}：${year}孩子还需要帮助${amount}。谢谢您继续帮孩子`,
      page: `${pages}/pairing/index?holdId=${holdId}`,
    })
  }
  return notices
}

export const endingNotices: Record<string, NoticeWriter> = {
  'sponsorshipAgreement.reviewed': agreementReviewed,
  'sponsorshipAgreement.ended': agreementEnded,
}
