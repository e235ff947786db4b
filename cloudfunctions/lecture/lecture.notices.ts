import type { NoticeWriter } from '@cloud/kernel/notices'

export const lectureNotices: Record<string, NoticeWriter> = {}
