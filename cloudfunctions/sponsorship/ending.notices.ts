import type { NewNotice, NoticeWriter } from '@cloud/kernel/notices'
import type { EndedAs, EndReason } from '@shared/sponsorship/ending.model'
import { returnsToWaiting } from '@shared/sponsorship/ending.rules'
import { endedAsLabels, endingToFamily, endingToSponsor } from '@shared/sponsorship/ending.wording'
import type { HoldId } from '@shared/sponsorship/hold.model'
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

export const endingNotices: Record<string, NoticeWriter> = {
  'sponsorshipAgreement.ended': agreementEnded,
}
