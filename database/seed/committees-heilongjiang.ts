import {
  type Branch,
  city,
  community,
  county,
  countySchool,
  department,
  district,
  province,
  street,
  township,
  village,
  villageSchool,
} from './branch'
import { FUYU_SCHOOLS } from './places'

/** S0: how many resident leaders each of the 16 counties has. The report prints 36; these are 37. */
export const residentsByCounty: Readonly<Record<string, number>> = {
  富裕县: 4,
  富拉尔基区: 4,
  龙江县: 3,
  依安县: 3,
  泰来县: 3,
  碾子山区: 3,
  建华区: 3,
  铁锋区: 3,
  讷河市: 2,
  拜泉县: 2,
  龙沙区: 2,
  昂昂溪区: 2,
  克山县: 1,
  克东县: 1,
  梅里斯区: 1,
  甘南县: 0,
}

/** S0: counties that have not found an executive deputy director. */
export const withoutExecutiveDeputy: readonly string[] = ['克山县', '讷河市', '甘南县']

const belowFuyu = [
  township('富裕镇'),
  township('繁荣乡'),
  township('绍文乡', [village('胜利村')]),
  township('龙安桥镇'),
  ...FUYU_SCHOOLS.map((names) => countySchool(names.split('/').at(-1) as string)),
]

const qiqihar = city(
  '齐齐哈尔市',
  Object.keys(residentsByCounty).map((name) =>
    name.endsWith('区') ? district(name) : county(name, name === '富裕县' ? belowFuyu : []),
  ),
  { officePhone: '0452-00000001', contactName: '市关工办值班（示例）' },
)

/** S3 names these without saying what lies below what; where they hang here is our assumption. */
const aihui = district('爱辉区', [
  department('教体局'),
  township('四嘉子乡', [village('小乌斯力村')], { vitality: 'thriving' }),
  township('新生乡', [villageSchool('新生乡学校')]),
  street('花园街道', [
    community('人保财险社区', [], { vitality: 'thriving' }),
    community('武庙屯社区'),
    community('金兰社区'),
  ]),
  countySchool('一小'),
  countySchool('五小'),
  countySchool('中俄青少年活动交流中心'),
])

/** S2: 13 committees and 6 community groups take part in 五好; six committees and the groups go unnamed. */
const invented = (name: string) => `${name}（示例）`
const wudalianchi = county('五大连池市', [
  ...['团结镇', '建设乡', '龙镇', '太平乡', '新发镇'].map((name) => township(name)),
  township('兴安乡', [village('钟山村')]),
  street(
    '街道办',
    ['青山', '泉山', '湖滨', '药泉', '林海', '永丰'].map((n) => community(invented(`${n}社区`))),
  ),
  ...['双泉镇', '和平镇', '朝阳乡', '莲花乡', '永安乡', '丰收乡'].map((name) =>
    township(invented(name)),
  ),
])

export const heilongjiang: Branch = province('黑龙江省', [
  qiqihar,
  city('黑河市', [aihui, wudalianchi]),
])
