import * as z from 'zod'
import { command, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { CorrectionId, CorrectionWords } from './correction.model'
import {
  answerCorrectionRefusalMessages,
  askCorrectionRefusalMessages,
  correctRefusalMessages,
} from './correction.wording'
import { RecordFacts, StudentId, StudentStatus } from './student.model'

const itself = { studentId: StudentId }
const Asked = z.object({ correctionId: CorrectionId })

/** The guardian's right to have the child's record put right (个人信息保护法 §46, 条例 §34). */
export const correction = {
  ask: writes('signedIn')
    .input(command({ ...itself, words: CorrectionWords }))
    .output(Asked)
    .errors(refusals(askCorrectionRefusalMessages)),

  /** Answers a request of the guardian that waits, if there is one. */
  make: writes(['countyOffice'])
    .input(
      command({
        ...itself,
        facts: RecordFacts,
        /** Another person answers for the child now: every consent is asked anew. */
        newGuardian: z.boolean(),
      }),
    )
    .output(z.object({ ...itself, status: StudentStatus }))
    .errors(refusals({ ...correctRefusalMessages, NOT_OPEN: '看材料的时间到了，请重新打开再改' })),

  refuse: writes(['countyOffice'])
    .input(command({ correctionId: CorrectionId, reason: Reason }))
    .output(Asked)
    .errors(refusals(answerCorrectionRefusalMessages)),

  /** Everything kept about the child, on paper, for the guardian. */
  copy: writes('signedIn')
    .input(command(itself))
    .output(z.object({ url: z.string(), fileName: z.string() })),
}
