import { KEPT_DAYS } from './clearance.rules'
import type { Handout } from './handout.model'
import { MOST_HANDOUTS, type PutUpRefusal } from './handout.rules'

export const putUpRefusalMessages: Record<PutUpRefusal, string> = {
  NOT_HELD: '这场讲座没有约定或已取消，不能放资料',
  NOT_OVER: '讲完以后再放资料',
  CLOSED: `讲完满 ${KEPT_DAYS} 天，资料已经关闭`,
  TOO_MANY: `一场最多放 ${MOST_HANDOUTS} 份，请先撤下一份`,
  ALREADY_UP: '这个文件已经放过了，请换一个',
}

const kinds: Record<string, string> = { docx: 'Word', pdf: 'PDF' }

/** 「PDF，320 KB」. */
export function handoutKind({ extension, byteSize }: Pick<Handout, 'extension' | 'byteSize'>) {
  const size =
    byteSize < 1_000_000
      ? `${Math.max(1, Math.round(byteSize / 1000))} KB`
      : `${(byteSize / 1_000_000).toFixed(1)} MB`
  return `${kinds[extension] ?? extension}，${size}`
}
