import * as z from 'zod'

export const FileId = z.uuid('文件还没传好，请重新选一次').brand<'FileId'>()
export type FileId = z.infer<typeof FileId>

export const FilePurpose = z.enum([
  'signature',
  'evidence',
  'articlePhoto',
  'receipt',
  'outline',
  'registerSheet',
  'paper',
  'briefing',
  'handout',
])
export type FilePurpose = z.infer<typeof FilePurpose>

export const UploadTicket = z.object({ url: z.string(), headers: z.record(z.string(), z.string()) })
export type UploadTicket = z.infer<typeof UploadTicket>
