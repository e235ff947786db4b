import {
  type Branch,
  city,
  community,
  county,
  countySchool,
  department,
  enterprise,
  province,
  township,
  village,
  villageSchool,
} from './branch'

/**
 * 清水县 as S1 counts it: 24 + 18 + 260 + 4 + 162 + 11 = 479. S1 names six of them; the rest are
 * invented by counting through these words, and say so in their names.
 */
const invented = (name: string) => `${name}（示例）`

const DEPARTMENTS =
  '县委办 政府办 组织部 宣传部 统战部 政法委 教育局 公安局 民政局 司法局 财政局 人社局 自然资源局 住建局 交通局 水务局 农业农村局 文旅局 卫健局 退役军人事务局 应急局 市场监管局 团县委 县妇联'
const NAMED_TOWNSHIPS = ['陇东乡', '郭川乡', '黄门乡']
const INVENTED_TOWNSHIPS =
  '城关镇 东河镇 西川镇 南坪镇 北峪镇 上寨镇 石桥镇 柳林镇 杏园镇 梨坪乡 青沟乡 红崖乡 白杨乡 泉水乡 新店乡'
const VILLAGE_WORDS =
  '上沟 下沟 前坪 后坪 东湾 西湾 南河 北河 大庄 小庄 新庄 老庄 石坡 柳滩 杏树 麻地 高窑 吊桥 瓦窑 井儿 泉沟 松林 槐树 羊坡 马营 温泉 桑园 盘龙 梁家 台子'
const COUNTY_SCHOOLS =
  '县第一中学 县第二中学 县第三中学 县第四中学 县第一小学 县第二小学 县第三小学 县第一幼儿园 县第二幼儿园 县特教学校'
const ENTERPRISES =
  '东河果业 西川药材 青沟养殖 石桥建材 柳林粮油 杏园食品 南坪运输 上寨纺织 泉水饮品 新店商贸 红崖石材'

const VILLAGES = 260
const SCHOOLS_BELOW_TOWNSHIPS = 150

const words = (text: string) => text.split(' ')

/** The `at`-th of `bins` shares when `total` things are dealt out one by one. */
const share = (total: number, at: number, bins: number) =>
  Math.floor(total / bins) + (at < total % bins ? 1 : 0)

const townshipNames = [...NAMED_TOWNSHIPS, ...words(INVENTED_TOWNSHIPS).map(invented)]

function belowTownship(name: string, at: number): Branch[] {
  const stems = words(VILLAGE_WORDS)
  const stem = (n: number) => stems[(at * 7 + n) % stems.length]
  const villages = Array.from({ length: share(VILLAGES, at, townshipNames.length) }, (_, n) =>
    village(invented(`${stem(n)}村`)),
  )
  const schools = Array.from(
    { length: share(SCHOOLS_BELOW_TOWNSHIPS, at, townshipNames.length) },
    (_, n) => {
      const bare = name.replace(/[乡镇](（示例）)?$/, '')
      if (n === 0) return villageSchool(invented(`${bare}中心小学`))
      if (n === 1) return villageSchool(invented(`${bare}初级中学`))
      return villageSchool(invented(`${stem(n)}小学`))
    },
  )
  const communities = name.startsWith('城关镇')
    ? [
        community('西关社区', [], { vitality: 'thriving' }),
        ...['东关社区', '南关社区', '北关社区'].map((one) => community(invented(one))),
      ]
    : []
  return [...villages, ...communities, ...schools]
}

const qingshui = county(
  '清水县',
  [
    ...townshipNames.map((name, at) =>
      township(name, belowTownship(name, at), {
        vitality: at < NAMED_TOWNSHIPS.length ? 'thriving' : at % 5 === 0 ? 'dormant' : 'active',
      }),
    ),
    ...words(DEPARTMENTS).map((name) => department(invented(name))),
    countySchool('县三幼'),
    countySchool('天水农校'),
    ...words(COUNTY_SCHOOLS).map((name) => countySchool(invented(name))),
    ...words(ENTERPRISES).map((name) => enterprise(invented(name))),
  ],
  { officePhone: '0938-00000001', contactName: '关工办值班（示例）' },
)

export const gansu: Branch = province('甘肃省', [city('天水市', [qingshui])])
