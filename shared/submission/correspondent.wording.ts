import type { CertificateNumber } from './correspondent.model'
import {
  type CertifyRefusal,
  type PrintRefusal,
  SUGGESTED_CORRESPONDENTS,
} from './correspondent.rules'

export const certifyRefusalMessages: Record<CertifyRefusal, string> = {
  NOT_A_CORRESPONDENT: '这位同志现在不是这个单位的通讯员，请刷新看看',
  ALREADY_CERTIFIED: '已经发过通讯员证了，不用再发',
}

export const printRefusalMessages: Record<PrintRefusal, string> = {
  NOT_A_CORRESPONDENT: certifyRefusalMessages.NOT_A_CORRESPONDENT,
  NOT_CERTIFIED: '还没有发通讯员证，请县关工办先发证',
}

export const CERTIFICATE_TITLE = '通讯员证'

/** 「2026-003 号」 */
export const certificateInWords = ({ year, number }: CertificateNumber): string =>
  `${year}-${String(number).padStart(3, '0')} 号`

export const ENOUGH_DEFINITION = `本县在办的单位里，通讯员不少于 ${SUGGESTED_CORRESPONDENTS} 名的；这是建议，不是指标`
