// cspell:ignore Ｃｈａｔ
import { type Disclosure, disclosureIn } from '@shared/sponsorship/disclosure.rules'

const known = {
  names: ['王小雨', '王桂英'],
  schools: ['滨江实验学校', '滨江'],
  places: ['越江社区', '十里桥村'],
}

describe('finding what words between a child and a sponsor give away', () => {
  it.each<[Disclosure, string]>([
    ['PHONE_INSIDE', '我的电话是13800001234'],
    ['PHONE_INSIDE', '138 0000 1234'],
    ['PHONE_INSIDE', '138-0000-1234'],
    ['PHONE_INSIDE', '１３８００００１２３４'],
    ['PHONE_INSIDE', '一三八零零零零一二三四'],
    ['PHONE_INSIDE', '幺三八洞洞洞洞幺两三四'],
    ['PHONE_INSIDE', '壹叁捌〇〇〇〇壹贰叁肆'],
    ['PHONE_INSIDE', '1.3.8.0.0.0.0.1.2.3.4'],
    ['PHONE_INSIDE', '①③⑧ ⓪⓪⓪⓪ ①②③④'],
    ['PHONE_INSIDE', '1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣'],
    ['PHONE_INSIDE', 'l38oooo1234'],
    ['PHONE_INSIDE', '1三8零0零0一2三4'],
    ['PHONE_INSIDE', '0523-8712345'],
    ['PHONE_INSIDE', '1\u200b3\u200b8\u200b0\u200b0\u200b0\u200b0\u200b1\u200b2\u200b3\u200b4'],
    ['ID_NUMBER_INSIDE', '32128220140312002X'],
    ['ID_NUMBER_INSIDE', '321282 20140312 0021'],
    ['ID_NUMBER_INSIDE', '三二一二八二二零一四零三一二零零二一'],
    ['CONTACT_INSIDE', '加我微信吧'],
    ['CONTACT_INSIDE', '微 信：abc'],
    ['CONTACT_INSIDE', 'V X abc123'],
    ['CONTACT_INSIDE', 'ＷｅＣｈａｔ'],
    ['CONTACT_INSIDE', '我的 Q Q 是 12345'],
    ['CONTACT_INSIDE', '扣扣 12345'],
    ['CONTACT_INSIDE', '给我写信 zhao@example.com'],
    ['CONTACT_INSIDE', '看 www.example.cn'],
    ['CONTACT_INSIDE', '关注我的抖音'],
    ['NAME_INSIDE', '我叫王小雨'],
    ['NAME_INSIDE', '王 小 雨'],
    ['NAME_INSIDE', '奶奶是王·桂·英'],
    ['SCHOOL_INSIDE', '我在滨江实验学校'],
    ['SCHOOL_INSIDE', '县实验小学很大'],
    ['SCHOOL_INSIDE', '我考上了第三中学'],
    ['SCHOOL_INSIDE', '第 3 中 学'],
    ['SCHOOL_INSIDE', '我在红星小学读书'],
    ['SCHOOL_INSIDE', '就读于光明中学'],
    ['SCHOOL_INSIDE', '靖江市中学'],
    ['ADDRESS_INSIDE', '我家住在江边的向阳村'],
    ['ADDRESS_INSIDE', '人民路12号'],
    ['ADDRESS_INSIDE', '人民路十二号'],
    ['ADDRESS_INSIDE', '3栋2单元401室'],
    ['ADDRESS_INSIDE', '３ 号 楼'],
    ['ADDRESS_INSIDE', '越江社区很热闹'],
    ['ADDRESS_INSIDE', '东庄三组'],
  ])('%s: %s', (kind, text) => {
    expect(disclosureIn(text, known)).toBe(kind)
  })

  it.each([
    '数学考了 98 分，语文 95 分，比上学期进步了 12 名',
    '小雨每天帮奶奶做饭，晚上看书',
    '谢谢您寄来的书包，我很喜欢',
    '2026年9月1日开学，我升六年级了',
    '2026-09-01 开学那天我很高兴',
    '我明年上初中，想考上好的高中，以后上大学',
    '我在镇上的小学读六年级三班',
    '我在村里小学读书',
    '村里修了路，上学近了',
    '在学校当了小组长，第三组得了第一名',
    '他在班里很有威信，增加我的信心',
    '一共有一百二十三个同学，两千多本书',
    '老师奖给我一包QQ糖',
    '我和奶奶住在一起，家里有三间房',
    '3 个月里读了 20 本书，写了 4 篇作文',
  ])('lets through: %s', (text) => {
    expect(disclosureIn(text, { ...known, schools: ['滨江实验学校'] })).toBeNull()
  })

  it('needs no names to find the rest, so that the phone can warn while one types', () => {
    expect(disclosureIn('一三八 0000 1234')).toBe('PHONE_INSIDE')
    expect(disclosureIn('我叫王小雨')).toBeNull()
  })

  it('takes a name of one sign for no name', () => {
    expect(disclosureIn('江边的风', { names: ['江'], schools: [], places: [] })).toBeNull()
  })
})
