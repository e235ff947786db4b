/** Inside WeChat a page is known by its path; our own 「扫一扫」 reads it. */
export const webAddress = (page: string): string => page
