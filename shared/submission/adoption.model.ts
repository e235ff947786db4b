import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { CommitteeRef } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line, optionalLine } from '@shared/kernel/text'
import { ArticleId } from './article.model'

export const OutletId = z.uuid('请选择刊登的报刊或网站').brand<'OutletId'>()
export type OutletId = z.infer<typeof OutletId>

/** How high the outlet stands: S0 tells 国家, 省 and 市 apart. */
export const OutletLevel = z.enum(['nation', 'province', 'city', 'county'])
export type OutletLevel = z.infer<typeof OutletLevel>

export const OutletName = line('报刊或网站名称', { min: 2, max: 40 })

/** A journal or site that prints articles, a row of the dictionary. */
export const Outlet = z.object({ id: OutletId, name: z.string(), level: OutletLevel })
export type Outlet = z.infer<typeof Outlet>

/** One of the dictionary: everyone's, or listed by a county for itself. */
export const ListedOutlet = Outlet.extend({ isLocal: z.boolean() })
export type ListedOutlet = z.infer<typeof ListedOutlet>

export const AdoptionId = z.uuid('请从列表里再打开这条采用').brand<'AdoptionId'>()
export type AdoptionId = z.infer<typeof AdoptionId>

/** An author reports, the office verifies or turns down; what the office registers is verified at once. */
export const AdoptionStatus = z.enum(['reported', 'verified', 'turnedDown'])
export type AdoptionStatus = z.infer<typeof AdoptionStatus>

/** Where the printed article can be looked up: one of the three is enough. */
export const AdoptionProof = {
  adoptedOn: LocalDate,
  issue: optionalLine('期号', { max: 40 }),
  url: optionalLine('网址', { max: 300 }).refine(
    (url) => url === '' || /^https?:\/\/\S+$/.test(url),
    '网址应以 http:// 或 https:// 开头',
  ),
  photoId: FileId.nullable(),
}

/** 采用: an outlet printed the article. */
export const Adoption = z.object({
  id: AdoptionId,
  articleId: ArticleId,
  articleTitle: z.string(),
  unit: CommitteeRef,
  bylines: z.array(z.string()),
  outlet: Outlet,
  status: AdoptionStatus,
  adoptedOn: LocalDate,
  issue: z.string(),
  url: z.string(),
  photoUrl: z.string().nullable(),
  verifiedAt: Instant.nullable(),
  verifiedBy: CommitteeRef.nullable(),
  reason: z.string().nullable(),
})
export type Adoption = z.infer<typeof Adoption>
