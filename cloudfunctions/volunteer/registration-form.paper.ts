import type { Block, Cell, Paper, Sheet } from '@cloud/kernel/paper.model'
import { maskPhone } from '@shared/kernel/masking'
import {
  elderKindLabels,
  healthLabels,
  joinsAsLabels,
  serviceTimeLabels,
  sexLabels,
  skillLabels,
} from '@shared/volunteer/application.wording'
import { memberNumberInWords, volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'
import type { PaperPerson } from './paper-people.store'

type Printing = { people: readonly PaperPerson[]; unmasked: boolean }

/** Practice of 武进 (2017): one copy for the committee above, one kept by the unit. */
const COPIES = ['第一份　报上级关工委', '第二份　登记单位留存'] as const

/** 个人登记表, two copies each, one after the other so that they stay together at the printer. */
export function registrationForms(
  { people, unmasked }: Printing,
  how: Pick<Paper, 'watermark' | 'at'>,
): Paper {
  return {
    title: '五老志愿者个人登记表',
    ...how,
    sheets: people.flatMap((person) => COPIES.map((copy) => sheetOf(person, copy, unmasked))),
  }
}

const label = (text: string, share = 0.14): Cell => ({ text, share, label: true })
const value = (text: string | null, share: number, align: Cell['align'] = 'center'): Cell => ({
  text: text ?? '',
  share,
  align,
})
const long = (text: string | null): Cell => value(text, 0.86, 'left')

function sheetOf(person: PaperPerson, copy: string, unmasked: boolean): Sheet {
  return {
    title: person.joinsAs === 'elder' ? '五老志愿者个人登记表' : '关心下一代志愿者个人登记表',
    left: `登记单位：${person.officeName}`,
    right: copy,
    blocks: [
      fields(person, unmasked),
      {
        kind: 'opinion',
        label: '本人签名',
        text: '以上内容属实。本人自觉自愿参加，不计报酬，爱护孩子，遵守承诺。',
        heightMm: 24,
        seal: false,
      },
      { kind: 'opinion', label: '村（社区）\n单位意见', heightMm: 34 },
      { kind: 'opinion', label: '关工委意见', heightMm: 34 },
      {
        kind: 'form',
        rows: [{ cells: [label('备　注'), long(person.remark)], heightMm: 14 }],
      },
    ],
  }
}

function fields(person: PaperPerson, unmasked: boolean): Block {
  const { bornOn, phone, doubts, elderKinds } = person
  return {
    kind: 'form',
    rows: [
      {
        cells: [
          ...[label('姓　名'), value(person.name, 0.2), label('性　别')],
          ...[value(person.sex && sexLabels[person.sex], 0.18), label('民　族')],
          value(person.ethnicity, 0.2),
        ],
      },
      {
        cells: [
          ...[label('出生年月'), value(bornOn && birth(bornOn, unmasked, doubts), 0.2)],
          ...[label('政治面貌'), value(person.politics, 0.18)],
          ...[label('文化程度'), value(person.education, 0.2)],
        ],
      },
      {
        cells: [
          ...[label('联系电话'), value(phone && (unmasked ? phone : maskPhone(phone)), 0.2)],
          ...[label('健康状况'), value(person.health && healthLabels[person.health], 0.18)],
          ...[label('退休时间'), value(person.retiredIn && monthInWords(person.retiredIn), 0.2)],
        ],
      },
      { cells: [label('原单位\n及职务'), long(person.formerWork)] },
      {
        cells: [
          label('五老类别'),
          long(
            elderKinds.map((kind) => elderKindLabels[kind]).join('、') ||
              joinsAsLabels[person.joinsAs],
          ),
        ],
      },
      {
        cells: [label('特　长'), long(person.skills.map((skill) => skillLabels[skill]).join('；'))],
      },
      { cells: [label('服务意向'), long(person.wishes)] },
      {
        cells: [
          label('可服务时间'),
          long(person.serviceTimes.map((time) => serviceTimeLabels[time]).join('、')),
        ],
      },
      {
        cells: [
          label('住　址'),
          long([person.villageName, unmasked ? person.home : null].filter(Boolean).join(' ')),
        ],
      },
      {
        cells: [
          ...[label('名册状态'), value(volunteerStatusLabels[person.status], 0.2)],
          ...[label('入队日期'), value(person.enrolledOn, 0.18)],
          ...[label('队员编号')],
          value(
            person.memberNumber === null ? null : memberNumberInWords(person.memberNumber),
            0.2,
          ),
        ],
      },
      { cells: [label('服务队'), long(person.teams.join('、'))] },
    ],
  }
}

/** Masked, the day of birth stays at home; the month is what the paper form asks. */
export function birth(day: string, unmasked: boolean, doubts: Record<string, string>): string {
  const words = unmasked ? day : monthInWords(day.slice(0, 7))
  return 'bornOn' in doubts ? `${words}（存疑）` : words
}

export function monthInWords(text: string): string {
  const [year, month] = text.split('-')
  return month ? `${year} 年 ${Number(month)} 月` : `${year} 年`
}
