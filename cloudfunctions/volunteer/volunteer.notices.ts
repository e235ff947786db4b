import type { NoticeWriter } from '@cloud/kernel/notices'

export const volunteerNotices: Record<string, NoticeWriter> = {}
