import type { PersonId, Role } from '@shared/account/account.model'
import { type Chapter, seedId } from './chapter'
import { AIHUI, BINJIANG, JINGJIANG, place, QINGSHUI, QIQIHAR, RIVERSIDE, SCHOOL } from './places'

export type Persona = {
  key: string
  /** Invented. */
  name: string
  phone: string
  /** Who this is in the story, as the persona switch says it. */
  about: string
  roles: readonly (readonly [Role, string])[]
}

/** The people one can be on the local stage (domain §E.2); all names and numbers are invented. */
export const personas: readonly Persona[] = [
  {
    key: 'elder',
    name: '张建国',
    phone: '13800000001',
    about: '68 岁退休教师，想报名入队',
    roles: [],
  },
  {
    key: 'villageClerk',
    name: '李秀兰',
    phone: '13800000002',
    about: '江畔社区关工委秘书长',
    roles: [['villageClerk', RIVERSIDE]],
  },
  {
    key: 'townshipReviewer',
    name: '王海涛',
    phone: '13800000003',
    about: '滨江新区关工委审核员',
    roles: [['townshipReviewer', BINJIANG]],
  },
  {
    key: 'countyOffice',
    name: '陈志明',
    phone: '13800000004',
    about: '靖江市关工办干事',
    roles: [['countyOffice', JINGJIANG]],
  },
  {
    key: 'lecturer',
    name: '刘文华',
    phone: '13800000005',
    about: '家教报告团讲师，老教师',
    roles: [
      ['volunteer', RIVERSIDE],
      ['lecturer', JINGJIANG],
    ],
  },
  {
    key: 'deputyHead',
    name: '周敏',
    phone: '13800000006',
    about: '滨江实验学校德育副校长',
    roles: [['schoolVerifier', SCHOOL]],
  },
  { key: 'parent', name: '陈晓燕', phone: '13800000007', about: '初二学生家长', roles: [] },
  {
    key: 'teacher',
    name: '李芳',
    phone: '13800000008',
    about: '滨江实验学校班主任',
    roles: [['teacher', SCHOOL]],
  },
  {
    key: 'guardian',
    name: '王桂英',
    phone: '13800000009',
    about: '受助学生的奶奶（监护人）',
    roles: [],
  },
  {
    key: 'sponsor',
    name: '赵德龙',
    phone: '13800000010',
    about: '企业负责人，已核验的资助人',
    roles: [['sponsor', JINGJIANG]],
  },
  {
    key: 'cousin',
    name: '李国强',
    phone: '13800000045',
    about: '资助人，江畔社区秘书长的堂弟',
    roles: [['sponsor', JINGJIANG]],
  },
  {
    key: 'correspondent',
    name: '孙强',
    phone: '13800000011',
    about: '江畔社区通讯员',
    roles: [['correspondent', RIVERSIDE]],
  },
  {
    key: 'editor',
    name: '何静',
    phone: '13800000012',
    about: '靖江市关工办初审编辑',
    roles: [['editor', JINGJIANG]],
  },
  {
    key: 'seniorEditor',
    name: '郑国平',
    phone: '13800000013',
    about: '靖江市关工办复审编辑',
    roles: [['seniorEditor', JINGJIANG]],
  },
  {
    key: 'chiefEditor',
    name: '吴淑珍',
    phone: '13800000014',
    about: '靖江市关工委终审领导',
    roles: [['chiefEditor', JINGJIANG]],
  },
  {
    key: 'director',
    name: '徐立新',
    phone: '13800000015',
    about: '滨江新区关工委主任（党工委副书记）',
    roles: [['director', BINJIANG]],
  },
  {
    key: 'partySecretary',
    name: '高振华',
    phone: '13800000016',
    about: '滨江新区党工委书记',
    roles: [['partySecretary', BINJIANG]],
  },
  {
    key: 'administrator',
    name: '马骏',
    phone: '13800000017',
    about: '靖江市系统管理员',
    roles: [['administrator', JINGJIANG]],
  },
  {
    key: 'schoolHead',
    name: '沈国英',
    phone: '13800000018',
    about: '滨江实验学校校长',
    roles: [['schoolVerifier', SCHOOL]],
  },
  {
    key: 'countyReviewer',
    name: '钱学勤',
    phone: '13800000019',
    about: '靖江市关工办主任',
    roles: [['countyOffice', JINGJIANG]],
  },
  {
    key: 'countyDirector',
    name: '顾永年',
    phone: '13800000046',
    about: '靖江市关工委主任（市委副书记兼任）',
    roles: [['director', JINGJIANG]],
  },
  {
    key: 'cityOffice',
    name: '丁秀梅',
    phone: '13800000020',
    about: '齐齐哈尔市关工办干事，管 16 个县（市）区的班子',
    roles: [['countyOffice', QIQIHAR]],
  },
  {
    key: 'qingshuiOffice',
    name: '魏长河',
    phone: '13800000021',
    about: '清水县关工办干事，管 479 个关工组织',
    roles: [['countyOffice', QINGSHUI]],
  },
  {
    key: 'aihuiOffice',
    name: '孟庆山',
    phone: '13800000042',
    about: '爱辉区关工办干事，办完了一年的审核重登',
    roles: [['countyOffice', AIHUI]],
  },
  {
    key: 'aihuiReviewer',
    name: '白玉梅',
    phone: '13800000043',
    about: '爱辉区关工办主任',
    roles: [['countyOffice', AIHUI]],
  },
  {
    key: 'captain',
    name: '蒋卫东',
    phone: '13800000041',
    about: '滨江新区社会事业科科长，校外教育服务队队长',
    roles: [],
  },
]

export const personId = (key: string): PersonId => seedId(`person:${key}`)

/** What WeChat would say the persona's openid is. */
export const personaOpenid = (key: string): string => `persona-${key}`

export const seedPersonas: Chapter = async (db, now) => {
  for (const persona of personas) {
    const id = personId(persona.key)
    await db
      .insertInto('person')
      .values({ id, name: persona.name, phone: persona.phone, created_at: now })
      .execute()
    await db
      .insertInto('identity')
      .values({
        provider: 'wechatOpenid',
        subject: personaOpenid(persona.key),
        person_id: id,
        verified_at: now,
      })
      .execute()
    for (const [role, where] of persona.roles) {
      await db
        .insertInto('role_grant')
        .values({
          id: seedId(`grant:${persona.key}:${role}:${where}`),
          person_id: id,
          role,
          committee_id: place(where),
          granted_by: null,
          granted_at: now,
          revoked_at: null,
        })
        .execute()
    }
  }
}
