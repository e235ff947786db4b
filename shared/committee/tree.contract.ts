import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { optionalLine, Reason } from '@shared/kernel/text'
import {
  CommitteeCard,
  CommitteeDetail,
  CommitteeId,
  CommitteeKind,
  CommitteeLevel,
  CommitteeName,
  CommitteeSetting,
  Vitality,
} from './committee.model'
import { CONTACT_KEEPERS, TREE_KEEPERS, VITALITY_JUDGES } from './committee.rules'
import {
  establishRefusalMessages,
  mergeRefusalMessages,
  removeRefusalMessages,
  resumeRefusalMessages,
  suspendRefusalMessages,
} from './committee.wording'

const officePhone = optionalLine('办公电话', { max: 20 }).pipe(
  z.string().regex(/^([\d-]{7,20})?$/, '办公电话只写数字和短横，例如 0523-1234567'),
)
const contactName = optionalLine('联系人', { max: 20 })

export const tree = {
  /** The committees right below one, or the topmost; with how many lie below each. */
  children: reads('public')
    .input(query({ parentId: CommitteeId.nullable(), ...PageQuery }))
    .output(pageOf(CommitteeCard.extend({ countBelow: z.int() }))),

  /** Every active committee of one kind below one, however deep: the rows behind a count. */
  listKind: reads('public')
    .input(query({ committeeId: CommitteeId, kind: CommitteeKind, ...PageQuery }))
    .output(pageOf(CommitteeCard.extend({ parentName: z.string().nullable() }))),

  /** One committee, where it stands, and how many of each kind lie below it (O-01, T-ORG-1). */
  get: reads('public')
    .input(query({ committeeId: CommitteeId }))
    .output(CommitteeDetail),

  /** For pickers: active committees below one whose name contains these words, nearest first. */
  search: reads('public')
    .input(
      query({
        within: CommitteeId.nullable(),
        words: optionalLine('名称', { max: 40 }),
        kind: CommitteeKind.optional(),
      }),
    )
    .output(z.array(CommitteeCard.extend({ above: z.string() }))),

  establish: writes(TREE_KEEPERS)
    .input(
      command({
        parentId: CommitteeId,
        name: CommitteeName,
        level: CommitteeLevel,
        kind: CommitteeKind,
        setting: CommitteeSetting,
        officePhone,
        contactName,
      }),
    )
    .output(CommitteeCard)
    .errors(refusals(establishRefusalMessages)),

  rename: writes(TREE_KEEPERS)
    .input(command({ committeeId: CommitteeId, name: CommitteeName }))
    .output(CommitteeCard)
    .errors(refusals({ NAME_TAKEN: establishRefusalMessages.NAME_TAKEN })),

  /** The telephone at the foot of the pages, and who answers it. */
  setContact: writes(CONTACT_KEEPERS)
    .input(command({ committeeId: CommitteeId, officePhone, contactName }))
    .output(CommitteeCard),

  suspend: writes(TREE_KEEPERS)
    .input(command({ committeeId: CommitteeId, reason: Reason }))
    .output(CommitteeCard)
    .errors(refusals(suspendRefusalMessages)),

  resume: writes(TREE_KEEPERS)
    .input(command({ committeeId: CommitteeId, reason: Reason }))
    .output(CommitteeCard)
    .errors(refusals(resumeRefusalMessages)),

  /** Its records stay with it; what lies below it moves below the other. */
  merge: writes(TREE_KEEPERS)
    .input(command({ committeeId: CommitteeId, intoId: CommitteeId, reason: Reason }))
    .output(CommitteeCard)
    .errors(refusals(mergeRefusalMessages)),

  /** Only what was entered by mistake and never used can be removed (T-ORG-2). */
  remove: writes(TREE_KEEPERS)
    .input(command({ committeeId: CommitteeId, reason: Reason }))
    .output(z.object({ committeeId: CommitteeId }))
    .errors(refusals(removeRefusalMessages)),

  /** How alive the committee is, judged on a day (S1: 建起来 → 动起来 → 好起来). */
  judgeVitality: writes(VITALITY_JUDGES)
    .input(command({ committeeId: CommitteeId, vitality: Vitality, judgedOn: LocalDate }))
    .output(CommitteeCard)
    .errors(refusals({ NOT_YET: '评定日期不能晚于今天' })),
}
