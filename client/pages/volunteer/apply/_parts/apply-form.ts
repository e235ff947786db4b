import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { ApplicationForm } from '@shared/volunteer/application.model'
import { UndertakingKind } from '@shared/volunteer/undertaking.model'
import { CURRENT_VERSIONS } from '@shared/volunteer/undertaking.rules'
import { undertakingTexts } from '@shared/volunteer/undertaking.wording'

const agree = (kind: UndertakingKind) => {
  const title = undertakingTexts[kind][CURRENT_VERSIONS[kind] - 1]?.title
  return z.literal(true, `请看过“${title}”，同意才能入队`)
}

/** What the three screens gather: the form, four answers of which none is given in advance, a signature. */
export const ApplySheet = z.strictObject({
  form: ApplicationForm,
  answers: z.strictObject({
    personalData: agree('personalData'),
    serviceRisk: agree('serviceRisk'),
    childProtection: agree('childProtection'),
    unpaid: agree('unpaid'),
  }),
  signatureId: FileId,
})
export type ApplySheet = z.infer<typeof ApplySheet>

/** The same while it is being filled in. */
export type ApplyDraft = {
  form: {
    [Key in keyof ApplicationForm]: ApplicationForm[Key] extends string
      ? string
      : ApplicationForm[Key]
  }
  answers: Partial<Record<UndertakingKind, boolean>>
  signatureId: string | null
}

export const emptyDraft: ApplyDraft = {
  form: {
    name: '',
    sex: '',
    bornOn: '',
    phone: '',
    villageId: '',
    joinsAs: 'elder',
    elderKinds: [],
    mainElderKind: null,
    formerWork: '',
    skills: [],
    serviceTimes: [],
    health: '',
  },
  answers: {},
  signatureId: null,
}

export const agreedVersions = UndertakingKind.options.map((kind) => ({
  kind,
  version: CURRENT_VERSIONS[kind],
}))
