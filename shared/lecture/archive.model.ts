import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { Instant } from '@shared/kernel/instant'
import { optionalLine } from '@shared/kernel/text'

export const MOST_TALK_PHOTOS = 6

/** One photo of a talk; a picture of minors needs their guardians' word. */
export const TalkPhoto = z.strictObject({
  fileId: FileId,
  caption: optionalLine('照片说明', { max: 60 }),
  showsMinors: z.boolean('请说明照片里有没有孩子'),
  guardiansAgreed: z.boolean('请说明监护人是否同意'),
})
export type TalkPhoto = z.infer<typeof TalkPhoto>

/** 归档: what the office adds to what is known already. */
export const ArchiveForm = {
  /** What the talk was about; the title from the menu when left empty. */
  topic: optionalLine('主题', { max: 60 }),
  photos: z
    .array(TalkPhoto, '请重新选择照片')
    .max(MOST_TALK_PHOTOS, `照片最多 ${MOST_TALK_PHOTOS} 张`),
}

export const Archive = z.object({
  topic: z.string(),
  archivedAt: Instant,
  archivedBy: z.string().nullable(),
  photos: z.array(z.object({ url: z.string().nullable(), caption: z.string() })),
})
export type Archive = z.infer<typeof Archive>
