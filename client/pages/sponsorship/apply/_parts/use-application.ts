import * as z from 'zod'
import { client } from '@client/api/api'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Actor } from '@shared/account/account.model'
import { AmountFen, fenOf } from '@shared/kernel/money'
import {
  ApplicationForm,
  EnteredAs,
  GoodsKind,
  NeedKind,
  type StudentId,
} from '@shared/sponsorship/student.model'
import { replaceWith } from '../../go'

/** Yuan as they are typed, in fen. */
const Yuan = z
  .string('请填写金额')
  .transform((text) => fenOf(text))
  .refine((fen) => !Number.isNaN(fen), '金额只写数字，例如 1200')
  .pipe(AmountFen)

const { need: _need, ...rest } = ApplicationForm.shape

/** The form as it is filled in: the kind of help decides which of the two boxes counts. */
const Sheet = z
  .object({
    enteredAs: EnteredAs,
    ...rest,
    needKind: NeedKind,
    amount: z.string(),
    goods: z.array(GoodsKind),
  })
  .transform(({ enteredAs, needKind, amount, goods, ...form }, context) => {
    if (needKind === 'goods') {
      if (goods.length > 0) return { enteredAs, form: { ...form, need: { kind: needKind, goods } } }
      context.addIssue({ code: 'custom', path: ['goods'], message: '请选择需要的物品' })
      return z.NEVER
    }
    const fen = Yuan.safeParse(amount)
    if (fen.success) {
      return { enteredAs, form: { ...form, need: { kind: needKind, amountFen: fen.data } } }
    }
    const message = fen.error.issues[0]?.message ?? '金额不对，请再看看'
    context.addIssue({ code: 'custom', path: ['amount'], message })
    return z.NEVER
  })

const roles = { teacher: 'teacher', villageClerk: 'villageClerk' } as const

/** What this person may be in an application: a guardian always, a teacher or clerk by their role. */
export const enteringAs = (me: Actor): EnteredAs[] => [
  ...Object.values(roles).filter((role) => me.grants.some((grant) => grant.role === role)),
  'guardian',
]

export function useApplication(
  me: Actor,
  studentId: StudentId | null,
  filled: ApplicationForm | null,
) {
  const [enteredAs = 'guardian'] = enteringAs(me)
  const place = me.grants.find((grant) => grant.role === enteredAs)?.committeeId
  return useDraftForm({
    name: `sponsorship.application.${studentId ?? 'new'}`,
    schema: Sheet,
    initial: filled
      ? { ...filled, enteredAs, ...needAsFilled(filled) }
      : {
          enteredAs,
          name: '',
          birthMonth: '',
          grade: 1,
          schoolId: enteredAs === 'teacher' ? place : undefined,
          villageId: enteredAs === 'villageClerk' ? place : undefined,
          guardianName: enteredAs === 'guardian' ? (me.name ?? '') : '',
          guardianPhone: enteredAs === 'guardian' ? (me.phone ?? '') : '',
          difficulties: [],
          needKind: 'yearly',
          amount: '',
          goods: [],
          note: '',
        },
    send: (sheet, requestId) =>
      studentId
        ? client.sponsorship.application.amend({ studentId, form: sheet.form, requestId })
        : client.sponsorship.application.begin({ ...sheet, requestId }),
    onDone: (standing) => replaceWith(`case/index?studentId=${standing.studentId}`),
  })
}

const needAsFilled = ({ need }: ApplicationForm) => ({
  needKind: need.kind,
  amount: need.kind === 'goods' ? '' : String(need.amountFen / 100),
  goods: need.kind === 'goods' ? need.goods : [],
})

export type Application = ReturnType<typeof useApplication>
export type ScreenProps = { form: Application; me: Actor }
