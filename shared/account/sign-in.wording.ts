import type { SignInState } from './sign-in.model'
import type { BeginRefusal, ConfirmRefusal } from './sign-in.rules'

export const signInStateLabels: Record<SignInState, string> = {
  waiting: '等您在手机上确认',
  confirmed: '已经确认，正在打开',
  refused: '您在手机上选了“不是我”',
  expired: '这组数字过时了，请换一组',
}

export const beginRefusalMessages: Record<BeginRefusal, string> = {
  TOO_MANY: '现在登录的人太多，请过几分钟再试',
  EXPIRED: '这组数字过时了，请换一组',
}

export const confirmRefusalMessages: Record<ConfirmRefusal, string> = {
  EXPIRED: '这组数字过时了，请在电脑上换一组',
  ALREADY_ANSWERED: '这台电脑的登录已经办过，不用再办',
}
