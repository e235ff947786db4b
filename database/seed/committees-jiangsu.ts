import {
  type Branch,
  city,
  community,
  county,
  countySchool,
  province,
  street,
  village,
} from './branch'
import { BINJIANG, COMMUNITIES, SCHOOL, SCHOOLS, VILLAGES } from './places'

const lastName = (names: string) => names.split('/').at(-1) as string

/** S4: 4 villages and 8 communities; telephones and the people who answer them are invented. */
const binjiang = street(
  lastName(BINJIANG),
  [
    ...VILLAGES.map((names, at) =>
      village(lastName(names), [], {
        officePhone: `0523-0000011${at + 1}`,
        contactName: ['秦秘书', '许秘书', '何秘书', '吕秘书'][at] as string,
        vitality: at === 3 ? 'established' : 'active',
      }),
    ),
    ...COMMUNITIES.map((names, at) =>
      community(lastName(names), [], {
        officePhone: `0523-0000012${at + 1}`,
        contactName: [
          '李秘书',
          '朱秘书',
          '尤秘书',
          '施秘书',
          '孔秘书',
          '曹秘书',
          '严秘书',
          '华秘书',
        ][at] as string,
        vitality: at < 2 ? 'thriving' : at === 6 ? 'dormant' : 'active',
      }),
    ),
  ],
  { officePhone: '0523-00000101', contactName: '王主任', vitality: 'thriving' },
)

export const jiangsu: Branch = province('江苏省', [
  city('泰州市', [
    county(
      '靖江市',
      [
        binjiang,
        countySchool(lastName(SCHOOL), [], {
          officePhone: '0523-00000102',
          contactName: '周校长',
          vitality: 'active',
        }),
        ...SCHOOLS.map((names) => countySchool(lastName(names))),
      ],
      { officePhone: '0523-00000100', contactName: '陈干事' },
    ),
  ]),
])
