/**
 * What a name is written in: Han, Latin, Tibetan, Mongolian, Arabic (Uyghur, Kazakh) and Yi letters,
 * the middle dot and spaces; no digits, no emoji. Spelled as ranges, because `\p{L}` becomes 10 KB
 * of them in every package a phone loads.
 */
const NAME_LETTERS =
  /^[a-zA-Z\u00C0-\u024F\u0620-\u064A\u0671-\u06D3\u0F0B\u0F40-\u0FBC\u1820-\u1878\u3007\u3400-\u9FFF\uA000-\uA48C\uF900-\uFAFF\u{20000}-\u{323AF}· ]+$/u

/** Whether a text could be somebody's name, whatever its length. */
export const isWrittenAsName = (text: string): boolean => NAME_LETTERS.test(text)
