/**
 * What no paper, sheet or database can hold: control characters but line breaks and tabs, half a
 * pair of surrogates, and what is no character. One of them in an XML makes Word and Excel call the file damaged.
 */
const NOT_PRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|^[\uD800-\uDFFF]$/

/** The text without them; a whole pair of surrogates is one letter and stays. */
export const printable = (text: string): string =>
  MAY_NOT_BE.test(text) ? [...text].filter((letter) => !NOT_PRINTABLE.test(letter)).join('') : text

/** Asked first: hardly any text holds one, and old phones cannot look for half a pair otherwise. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const MAY_NOT_BE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/
