import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { halfWidth } from '@shared/kernel/half-width'
import { Instant } from '@shared/kernel/instant'
import { line, personName, phone } from '@shared/kernel/text'
import { isCreditCode } from './credit-code.rules'

export const SponsorId = z.uuid().brand<'SponsorId'>()
export type SponsorId = z.infer<typeof SponsorId>

export const SponsorKind = z.enum(['person', 'enterprise'], '请选择个人还是单位')
export type SponsorKind = z.infer<typeof SponsorKind>

export const SponsorStatus = z.enum(['submitted', 'verified', 'refused', 'suspended'])
export type SponsorStatus = z.infer<typeof SponsorStatus>

export const CreditCode = z
  .string('请填写统一社会信用代码')
  .transform((text) => halfWidth(text).replace(/\s/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .length(18, '统一社会信用代码是 18 位，请再看看')
      .refine(isCreditCode, '统一社会信用代码有误，请对照营业执照再看看'),
  )

const common = {
  realName: personName('姓名'),
  phone: phone(),
  countyId: CommitteeId,
  /** Where the sponsor comes from, when it is in that county: asked only to find possible relations (S-09). */
  villageId: CommitteeId.nullable().default(null),
  /** 慈善法 §40, 59. */
  noRelation: z.literal(true, '请确认与受助学生没有利害关系'),
  /** The conduct undertaking, by the version that was shown. */
  undertakingVersion: z.int(),
  signatureId: FileId,
}
export const SponsorForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), ...common }),
  z.strictObject({
    kind: z.literal('enterprise'),
    organisation: line('单位名称', { min: 4, max: 60 }),
    creditCode: CreditCode,
    ...common,
  }),
])
export type SponsorForm = z.infer<typeof SponsorForm>

export const Sponsor = z.object({
  sponsorId: SponsorId,
  kind: SponsorKind,
  /** The organisation, or a masked name: nobody but the office needs more. */
  displayName: z.string(),
  maskedPhone: z.string(),
  creditCode: z.string().nullable(),
  status: SponsorStatus,
  reason: z.string().nullable(),
  registeredAt: Instant,
  /** The sponsor wants no publicity to name them (慈善法 §63). */
  nameHidden: z.boolean(),
})
export type Sponsor = z.infer<typeof Sponsor>

/** T-AID-4: donors are counted together and apart. */
export const SponsorTally = z.object({ enterprises: z.int(), people: z.int(), total: z.int() })
export type SponsorTally = z.infer<typeof SponsorTally>
