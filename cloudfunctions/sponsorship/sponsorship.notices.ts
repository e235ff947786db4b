import type { NoticeWriter } from '@cloud/kernel/notices'

export const sponsorshipNotices: Record<string, NoticeWriter> = {}
