import type { SheetTable } from '@cloud/kernel/sheet.model'
import { maskPhone } from '@shared/kernel/masking'
import {
  elderKindLabels,
  healthLabels,
  joinsAsLabels,
  serviceTimeLabels,
  sexLabels,
  skillLabels,
} from '@shared/volunteer/application.wording'
import { importColumnLabels } from '@shared/volunteer/import.wording'
import { volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'
import type { PaperPerson } from './paper-people.store'
import { birth } from './registration-form.paper'

/** 汇总表: one line a person, ready to print; what is in doubt is said in the last column. */
export function registerTable(
  people: readonly PaperPerson[],
  { officeName, unmasked, takenOut }: { officeName: string; unmasked: boolean; takenOut: string },
): SheetTable {
  return {
    name: '汇总表',
    title: '五老志愿者汇总表',
    note: `${officeName}　共 ${people.length} 人　${unmasked ? '' : '手机号已遮住　'}导出：${takenOut}`,
    columns: [
      { label: '序号', width: 6 },
      { label: '姓名', width: 10 },
      { label: '性别', width: 6 },
      { label: '出生年月', width: 15 },
      { label: '民族', width: 8 },
      { label: '政治面貌', width: 10 },
      { label: '文化程度', width: 10 },
      { label: '原单位及职务', width: 24, align: 'left' },
      { label: '五老类别', width: 14 },
      { label: '特长', width: 22, align: 'left' },
      { label: '健康状况', width: 10 },
      { label: '可服务时间', width: 16, align: 'left' },
      { label: '村（社区）', width: 16, align: 'left' },
      { label: '联系电话', width: 14 },
      { label: '名册状态', width: 10 },
      { label: '队员编号', width: 10 },
      { label: '入队日期', width: 12 },
      { label: '服务队', width: 20, align: 'left' },
      { label: '备注', width: 24, align: 'left' },
    ],
    rows: people.map((person, at) => [
      at + 1,
      person.name,
      person.sex && sexLabels[person.sex],
      person.bornOn && birth(person.bornOn, unmasked, person.doubts),
      person.ethnicity,
      person.politics,
      person.education,
      person.formerWork,
      person.elderKinds.map((kind) => elderKindLabels[kind]).join('、') ||
        joinsAsLabels[person.joinsAs],
      person.skills.map((skill) => skillLabels[skill]).join('；'),
      person.health && healthLabels[person.health],
      person.serviceTimes.map((time) => serviceTimeLabels[time]).join('、'),
      person.villageName,
      person.phone && (unmasked ? person.phone : maskPhone(person.phone)),
      volunteerStatusLabels[person.status],
      person.memberNumber,
      person.enrolledOn,
      person.teams.join('、'),
      [person.remark, doubtsInWords(person.doubts, unmasked)].filter(Boolean).join('；'),
    ]),
  }
}

/** The raw text of a damaged phone number or birthday is personal too: it goes only with full data. */
function doubtsInWords(doubts: Record<string, string>, unmasked: boolean): string {
  const labels: Record<string, string> = importColumnLabels
  const words = Object.entries(doubts).map(([column, raw]) =>
    unmasked ? `${labels[column]}“${raw}”` : labels[column],
  )
  return words.length > 0 ? `存疑：${words.join('、')}` : ''
}
