import { halfWidth } from '@shared/kernel/half-width'

/** What words between a child and a sponsor must not carry (S-12, S-13; 个人信息保护法 §28, 未成年人保护法 §63). */
export type Disclosure =
  | 'ID_NUMBER_INSIDE'
  | 'PHONE_INSIDE'
  | 'CONTACT_INSIDE'
  | 'NAME_INSIDE'
  | 'SCHOOL_INSIDE'
  | 'ADDRESS_INSIDE'

/** What the office knows about the child and therefore recognises. */
export type Known = {
  /** Full names; the name a child is called by may stand. */
  names: readonly string[]
  schools: readonly string[]
  places: readonly string[]
}

export const NOTHING_KNOWN: Known = { names: [], schools: [], places: [] }

const HAN = '[\\u4e00-\\u9fff]'
const NUMERALS = '零一二三四五六七八九'
const OTHER_NUMERALS: Record<string, string> = {
  〇: '0',
  洞: '0',
  壹: '1',
  幺: '1',
  贰: '2',
  两: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  拐: '7',
  捌: '8',
  玖: '9',
}

const digitOf = (sign: string): string => {
  const at = NUMERALS.indexOf(sign)
  return at < 0 ? (OTHER_NUMERALS[sign] ?? sign) : String(at)
}

/** Full-width, circled and other dressed-up signs made plain, small letters, no gaps. */
const plain = (text: string): string =>
  halfWidth(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^0-9a-z\u4e00-\u9fff〇@]/g, '')

const DATE = /(19|20)\d{2}[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12]\d|3[01])/g

/** The same with every numeral a digit, and without plain dates, which are no numbers of anybody. */
const inDigits = (text: string): string =>
  [...plain(halfWidth(text).replace(DATE, '，日'))].map(digitOf).join('')

/** 「l38oooo1234」: letters that stand for digits inside a long number. */
const lookalikes = (digits: string): string =>
  digits.replace(/[0-9oil]{7,}/g, (run) =>
    run.replace(/\D/g, '').length < 4 ? run : run.replace(/o/g, '0').replace(/[il]/g, '1'),
  )

const CONTACT = new RegExp(
  [
    '微信',
    '薇信',
    '微x',
    'v信',
    'vx',
    'wechat',
    'weixin',
    'wx',
    'qq(?!糖)',
    '扣扣',
    '企鹅号',
    '抖音',
    '快手号',
    '小红书',
    '支付宝',
    '微博',
    '邮箱',
    '加我?(v|q|微|好友)',
    '@',
    'https?',
    'www',
    '[a-z0-9]+(com|cn|net)',
  ].join('|'),
)

const SCHOOL_END = '(小学|中学|初中|高中|职高|职校|技校|学校|大学|学院|幼儿园)'
const SCHOOL = new RegExp(
  `(第[0-9]+|实验|中心|希望|外国语|附属|${HAN}(市|县|区|镇|乡|村|路|街))${SCHOOL_END}|附(中|小)`,
)
const AT_SCHOOL = new RegExp(`(就读于|我在|我是|来自)(${HAN}{2,6})${SCHOOL_END}`)
const NO_NAME = /^(镇上|村里|城里|县里|当地|附近|本地|乡下|现在|这所|1所|家乡)的?$/

const ADDRESS = new RegExp(
  [
    '[0-9十百]+(号楼|栋|幢|单元|弄|室)',
    `${HAN}(路|街|巷|弄|胡同|大道|村|庄)[0-9十百]+(号|组)`,
    `(住在|家住|家在|地址|老家在|寄到|寄给)${HAN}{1,8}(省|市|县|区|乡|镇|街道|村|社区|小区|花园|屯|庄|组)`,
    '门牌',
  ].join('|'),
)

const mentions = (digits: string, known: readonly string[]): boolean =>
  known
    .map((word) => [...plain(word)].map(digitOf).join(''))
    .some((word) => word.length > 1 && digits.includes(word))

function namesSchool(digits: string): boolean {
  const at = AT_SCHOOL.exec(digits)
  return SCHOOL.test(digits) || (at !== null && !NO_NAME.test(at[2] ?? ''))
}

/** The first thing these words give away, or `null`. A person reads them all the same. */
export function disclosureIn(text: string, known: Known = NOTHING_KNOWN): Disclosure | null {
  const digits = lookalikes(inDigits(text))
  if (/\d{17}[\dx]/.test(digits)) return 'ID_NUMBER_INSIDE'
  if (CONTACT.test(plain(text))) return 'CONTACT_INSIDE'
  if (/\d{7,}/.test(digits)) return 'PHONE_INSIDE'
  if (mentions(digits, known.names)) return 'NAME_INSIDE'
  if (mentions(digits, known.schools) || namesSchool(digits)) return 'SCHOOL_INSIDE'
  if (mentions(digits, known.places) || ADDRESS.test(digits)) return 'ADDRESS_INSIDE'
  return null
}
