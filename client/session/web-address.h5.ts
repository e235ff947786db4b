/** The address under which a page of ours opens in any browser, also when a camera has read it. */
export const webAddress = (page: string): string =>
  `${window.location.origin}${window.location.pathname}#${page}`
