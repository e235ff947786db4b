import { KEPT_DAYS } from './clearance.rules'
import type { Handout } from './handout.model'
import { MOST_HANDOUTS, type PutUpRefusal } from './handout.rules'

export const putUpRefusalMessages: Record<PutUpRefusal, string> = {
  NOT_HELD: '这场讲座没有约定或已取消，不能放资料',
  NOT_OVER: '讲完以后再放资料',
  CLOSED: `讲完满 ${KEPT_DAYS} 天，资料已经关闭`,
  TOO_MANY: `一场最多放 ${MOST_HANDOUTS} 份，请先撤下一份`,
  NOT_HEARD: '录音请先听一遍，听不出是哪个孩子，打勾后再放',
  ALREADY_UP: '这个文件已经放过了，请换一个',
}

const kinds: Record<string, string> = { docx: 'Word', pdf: 'PDF', mp3: '录音', m4a: '录音' }

export const isRecorded = ({ extension }: Pick<Handout, 'extension'>): boolean =>
  kinds[extension] === '录音'

/** 「PDF，320 KB」. */
export function handoutKind({ extension, byteSize }: Pick<Handout, 'extension' | 'byteSize'>) {
  const size =
    byteSize < 1_000_000
      ? `${Math.max(1, Math.round(byteSize / 1000))} KB`
      : `${(byteSize / 1_000_000).toFixed(1)} MB`
  return `${kinds[extension] ?? extension}，${size}`
}

/** What the picker says of size: a voice at the usual 64 kbit/s fills 10 MB in twenty minutes. */
export const HANDOUT_HINT =
  'Word（.docx）、PDF 或录音（.mp3、.m4a），10 MB 以内。录音一段约 20 分钟，长的请分段放'

export const NO_CHILD_HEARD = '我听过录音：没有孩子的声音，或者听不出是哪个孩子'

const timeInWords = (seconds: number) => {
  const whole = Math.floor(seconds)
  const minutes = Math.floor(whole / 60)
  return minutes === 0 ? `${whole} 秒` : `${minutes} 分 ${whole % 60} 秒`
}

/** 「听到 1 分 5 秒，共 20 分 31 秒」; the length is known only once the recording comes. */
export const listenedInWords = (heard: number, length: number) =>
  length > 0 && Number.isFinite(length)
    ? `听到 ${timeInWords(heard)}，共 ${timeInWords(length)}`
    : `听到 ${timeInWords(heard)}`
