import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import {
  Audience,
  LectureCard,
  LectureDetail,
  LectureForm,
  LectureId,
  Outline,
  OutlineBody,
  OutlineVersion,
  Section,
  SectionId,
} from './lecture.model'
import { outlineReviewRefusalMessages, reviseRefusalMessages } from './lecture.wording'

const section = {
  /** The chapters of the menu, in order. */
  list: reads('public').input(query({})).output(z.array(Section)),
}

const lecture = {
  /** The menu: approved talks, chapter by chapter. */
  list: reads('public')
    .input(query({ ...PageQuery, audience: Audience.optional(), sectionId: SectionId.optional() }))
    .output(pageOf(LectureCard)),

  get: reads('public')
    .input(query({ lectureId: LectureId }))
    .output(LectureDetail),

  /** 制单: put a new talk and the first version of its outline before the office. */
  propose: writes(['lecturer', 'countyOffice'])
    .input(command({ committeeId: CommitteeId, ...LectureForm }))
    .output(z.object({ lectureId: LectureId }))
    .errors(refusals({ TITLE_TAKEN: '菜单里已有同名讲座，请换个名称' })),

  /** When some approved lecturer is really free to give this talk. */
  slots: reads('signedIn')
    .input(query({ lectureId: LectureId, fromOn: LocalDate.optional() }))
    .output(z.array(z.object({ startsAt: Instant, lecturers: z.int() }))),
}

const outline = {
  /** Outlines waiting for 审定, oldest first. */
  list: reads(['countyOffice'])
    .input(query(PageQuery))
    .output(
      pageOf(
        Outline.extend({
          lectureId: LectureId,
          lectureTitle: z.string(),
          authorName: z.string(),
        }),
      ),
    ),

  /** Every version, newest first, with who judged it and why; for those who wrote one and the office. */
  versions: reads(['lecturer', 'countyOffice'])
    .input(query({ lectureId: LectureId }))
    .output(z.array(OutlineVersion)),

  /** Another version of the outline; the approved one stays in force until this one is. */
  revise: writes(['lecturer', 'countyOffice'])
    .input(command({ lectureId: LectureId, body: OutlineBody, fileId: LectureForm.fileId }))
    .output(z.object({ version: z.int() }))
    .errors(refusals(reviseRefusalMessages)),

  /** The Word or PDF of a version, for whoever may read that version. */
  open: reads('public')
    .input(query({ lectureId: LectureId, version: z.int() }))
    .output(z.object({ url: z.string(), fileName: z.string() })),

  approve: writes(['countyOffice'])
    .input(command({ lectureId: LectureId, version: z.int() }))
    .output(z.object({ version: z.int() }))
    .errors(refusals(outlineReviewRefusalMessages)),

  return: writes(['countyOffice'])
    .input(command({ lectureId: LectureId, version: z.int(), reason: Reason }))
    .output(z.object({ version: z.int() }))
    .errors(refusals(outlineReviewRefusalMessages)),
}

export const menuContract = { section, lecture, outline }
