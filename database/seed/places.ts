import type { CommitteeId } from '@shared/committee/committee.model'
import { seedId } from './chapter'

/** A committee of the demonstration data, by its names from the root down. */
export const place = (names: string): CommitteeId => seedId(`committee:${names}`)

/** Where the four journeys happen (S4); names of villages, communities and the school are invented. */
export const JIANGSU = '江苏省'
export const TAIZHOU = `${JIANGSU}/泰州市`
export const JINGJIANG = `${TAIZHOU}/靖江市`
export const BINJIANG = `${JINGJIANG}/滨江新区办事处`
export const VILLAGES = ['江湾村', '渡口村', '柳岸村', '新圩村'].map(
  (n) => `${BINJIANG}/${n}（示例）`,
)
export const COMMUNITIES = ['江畔', '滨河', '阳光', '锦绣', '康宁', '书香', '港城', '春晖'].map(
  (n) => `${BINJIANG}/${n}社区（示例）`,
)
export const RIVERSIDE = COMMUNITIES[0] as string
export const SCHOOL = `${JINGJIANG}/滨江实验学校（示例）`

/** Schools that ordered talks; their names are invented. */
export const SCHOOLS = ['城南小学', '城北小学', '江滨中学', '职业中学', '中心幼儿园'].map(
  (n) => `${JINGJIANG}/${n}（示例）`,
)

/** Where the other four seeds happen. */
export const QIQIHAR = '黑龙江省/齐齐哈尔市'
export const AIHUI = '黑龙江省/黑河市/爱辉区'
export const WUDALIANCHI = '黑龙江省/黑河市/五大连池市'
export const QINGSHUI = '甘肃省/天水市/清水县'

/** S0: the report corps went to seven schools of this county; the schools' names are invented. */
export const FUYU = `${QIQIHAR}/富裕县`
export const FUYU_SCHOOLS = ['一小', '二小', '三小', '一中', '二中', '三中', '职教中心'].map(
  (n) => `${FUYU}/${n}（示例）`,
)
