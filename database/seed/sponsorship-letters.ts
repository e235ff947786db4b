import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { LetterId } from '@shared/sponsorship/letter.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { type Chapter, seedId } from './chapter'
import { personId } from './personas'

/** 赵德龙 wrote and was heard; the child's answer waits for the office; this term's feedback is to be written. */
export const seedLetters: Chapter = async (db, now) => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const pair = {
    agreement_id: seedId<AgreementId>('agreement:王小雨'),
    student_id: seedId<StudentId>('student:王小雨'),
    photo_id: null,
    reason: null,
  }
  await db
    .insertInto('letter')
    .values([
      {
        ...pair,
        id: seedId<LetterId>('letter:sponsor first'),
        direction: 'toStudent',
        body: '小雨你好！听说你爱看书，真好。学习上有难处就和老师说，我们都支持你。',
        status: 'forwarded',
        written_by: personId('sponsor'),
        written_as: 'sponsor',
        written_at: daysAgo(20),
        reviewed_by: personId('countyOffice'),
        reviewed_at: daysAgo(18),
        read_out_at: daysAgo(17),
      },
      {
        ...pair,
        id: seedId<LetterId>('letter:student first'),
        direction: 'toSponsor',
        body: '叔叔您好！谢谢您的书包和文具。我这次数学考了 96 分，我会继续努力。',
        status: 'submitted',
        written_by: personId('teacher'),
        written_as: 'teacher',
        written_at: daysAgo(2),
        reviewed_by: null,
        reviewed_at: null,
        read_out_at: null,
      },
    ])
    .execute()
}
