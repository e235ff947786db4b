import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { optionalLine, Reason } from '@shared/kernel/text'
import { AgreementId, ProgrammeId } from './agreement.model'
import { AidId, AidMovement, AidPortion, AidStage, MovementId } from './aid.model'
import { moveRefusalMessages, promiseRefusalMessages, reverseRefusalMessages } from './aid.wording'
import { StudentId } from './student.model'

const Moved = z.object({ aidId: AidId, movementId: MovementId })

/** S-11: lines are only added; what was wrong is met by its opposite. The app moves no money. */
export const aid = {
  list: reads(['countyOffice'])
    .input(
      query({
        programmeId: ProgrammeId,
        ...PageQuery,
        /** Lines are numbered, so the cursor is a number. */
        after: z
          .string()
          .regex(/^\d{1,15}$/, '请从头再打开这张列表')
          .optional(),
      }),
    )
    .output(pageOf(AidMovement)),

  /** A portion of help that an agreement in force, or the programme itself, promises. */
  promise: writes(['countyOffice'])
    .input(
      command({
        programmeId: ProgrammeId,
        agreementId: AgreementId.nullable(),
        portion: AidPortion,
        happenedOn: LocalDate,
        note: optionalLine('备注', { max: 100 }),
      }),
    )
    .output(Moved)
    .errors(refusals(promiseRefusalMessages)),

  /** 待拨付 → 已到机构 (with the receipt) → 已到学校. */
  advance: writes(['countyOffice'])
    .input(
      command({
        aidId: AidId,
        from: AidStage.exclude(['atSchool', 'signed']),
        portion: AidPortion,
        receiptNumber: optionalLine('票据号', { max: 40 }),
        happenedOn: LocalDate,
      }),
    )
    .output(Moved)
    .errors(refusals(moveRefusalMessages)),

  /** What lies at the school for this guardian's child, to be signed for. */
  listToSign: reads('signedIn')
    .input(query({ studentId: StudentId }))
    .output(
      z.array(
        z.object({ aidId: AidId, portion: AidPortion, signed: z.boolean(), since: LocalDate }),
      ),
    ),

  /** The guardian signs for all of it. */
  sign: writes('signedIn')
    .input(command({ aidId: AidId, signatureId: FileId }))
    .output(Moved)
    .errors(refusals(moveRefusalMessages)),

  reverse: writes(['countyOffice'])
    .input(command({ movementId: MovementId, reason: Reason }))
    .output(Moved)
    .errors(refusals(reverseRefusalMessages)),
}
