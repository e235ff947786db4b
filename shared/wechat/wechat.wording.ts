/** What the phone-number button says when WeChat gives no number. */
export const phoneRefusals = {
  NUMBER_NOT_SHARED: '没有从微信取到手机号，请直接填写',
  WECHAT_UNREACHABLE: '微信暂时没有回应，请直接填写手机号',
}

export const undeliveredLabels = {
  refused: '对方没有订阅或已关闭',
  gaveUp: '多次发送没有成功',
}
