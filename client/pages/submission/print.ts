/** A browser prints; a phone in WeChat keeps a screenshot. */
export const canPrint = process.env.TARO_ENV === 'h5'

export const printPage = (): void => {
  if (canPrint) window.print()
}
