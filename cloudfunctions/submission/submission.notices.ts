import type { NoticeWriter } from '@cloud/kernel/notices'

export const submissionNotices: Record<string, NoticeWriter> = {}
