import type { Disclosure } from './disclosure.rules'

/** What to do about it, without blaming anybody. */
export const disclosureMessages: Record<Disclosure, string> = {
  ID_NUMBER_INSIDE: '里面好像有身份证号，为了安全请去掉',
  PHONE_INSIDE: '里面好像有电话或号码，为了安全请去掉',
  CONTACT_INSIDE: '里面好像有微信、QQ 或网址，要联系请通过县关工办',
  NAME_INSIDE: '里面有全名，请改成小名或“孩子”',
  SCHOOL_INSIDE: '里面好像有学校的名字，请改成“学校”',
  ADDRESS_INSIDE: '里面好像有地址或村名，请改成“家里”“村里”',
}
