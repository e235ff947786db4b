import { momentInWords } from '@shared/kernel/calendar'
import type { Audience, OutlineStatus, OutlineVersion } from './lecture.model'
import type { OutlineReviewRefusal, ReviseRefusal } from './lecture.rules'

export const audienceLabels: Record<Audience, string> = {
  kindergartenParents: '幼儿家长',
  primaryParents: '小学家长',
  juniorParents: '初中家长',
  seniorParents: '高中家长',
  students: '学生',
  teachers: '教师',
}

export const outlineStatusLabels: Record<OutlineStatus, string> = {
  submitted: '提纲待审定',
  approved: '提纲已审定',
  returned: '提纲退改',
}

/** 「陈志明 9月1日（周二）上午9:00退改：第三部分再具体些」. */
export function verdictInWords(version: OutlineVersion, now: Date): string {
  const { status, reviewerName, reviewedAt, returnReason } = version
  if (status === 'submitted' || !reviewedAt) return '等关工办审定'
  const who = `${reviewerName ?? '关工办'} ${momentInWords(reviewedAt, now)}`
  return status === 'approved' ? `${who}审定通过` : `${who}退改：${returnReason ?? ''}`
}

export const reviseRefusalMessages: Record<ReviseRefusal, string> = {
  ALREADY_WAITING: '上一版提纲还在审定，等有了结果再改',
}

export const outlineReviewRefusalMessages: Record<OutlineReviewRefusal, string> = {
  NOT_WAITING: '这一版提纲已经审过了',
  OWN_OUTLINE: '自己写的提纲要请另一位同志审定',
}

/** L-17: nothing is charged, and where to say so if it were. */
export const FREE_OF_CHARGE = '公益讲座，全程免费。如遇收费或推销，请打电话告诉关工委。'
