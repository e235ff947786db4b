import { View } from '@tarojs/components'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { SummaryList } from '@client/components/summary-list'
import { Timeline } from '@client/components/timeline'
import { dayInWords, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import {
  elderKindLabels,
  joinsAsLabels,
  serviceTimeLabels,
  sexLabels,
  skillLabels,
} from '@shared/volunteer/application.wording'
import { reviewResultLabels } from '@shared/volunteer/campaign.wording'
import { inductionKindLabels, trainingInWords } from '@shared/volunteer/induction.wording'
import type { VolunteerFile } from '@shared/volunteer/register.model'
import { volunteerActLabels, volunteerActsToSelf } from '@shared/volunteer/service-state.wording'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import { FitnessCard } from './fitness-card'

export type FileProps = { file: VolunteerFile }

const UNKNOWN = '未填'
const listed = (words: readonly string[]) => words.join('、') || UNKNOWN

/** What the office knows; what nobody knows says so. */
export function Basics({ file }: FileProps) {
  const { basics } = file
  const { emergency } = basics
  return (
    <View>
      <Card title={file.name}>
        <SummaryList
          rows={[
            {
              label: '队员编号',
              value: file.memberNumber ? memberNumberInWords(file.memberNumber) : '宣誓后才有',
            },
            { label: '身份', value: joinsAsLabels[file.joinsAs] },
            {
              label: '五老类别',
              value: listed(basics.elderKinds.map((kind) => elderKindLabels[kind])),
            },
            { label: '性别', value: basics.sex ? sexLabels[basics.sex] : UNKNOWN },
            {
              label: '出生日期',
              value: basics.bornOn ? `${basics.bornOn}（${basics.age} 周岁）` : UNKNOWN,
            },
            { label: '手机号', value: basics.phone ?? UNKNOWN },
            { label: '住址', value: file.villageName },
            { label: '原单位和职务', value: basics.formerWork ?? UNKNOWN },
            { label: '特长', value: listed(basics.skills.map((skill) => skillLabels[skill])) },
            {
              label: '有空的时间',
              value: listed(basics.serviceTimes.map((time) => serviceTimeLabels[time])),
            },
            { label: '宣誓', value: basics.swornOn ?? '还没有宣誓' },
            {
              label: '紧急联系人',
              value: emergency
                ? `${emergency.name}（${emergency.relation}）${emergency.phone}`
                : UNKNOWN,
            },
          ]}
        />
      </Card>
      {!file.isOwn && <FitnessCard file={file} />}
      <History file={file} />
    </View>
  )
}

/** Every change of state with its day, its reason and who decided. */
export function History({ file }: FileProps) {
  const today = localDateOf(new Date())
  return (
    <Card title='在名册上的经过'>
      <Timeline
        moments={file.changes.map(({ act, on, reason, proposedBy, decidedBy }) => ({
          what: (file.isOwn ? volunteerActsToSelf : volunteerActLabels)[act],
          detail: [
            dayInWords(on, today),
            proposedBy && `${proposedBy}提出`,
            decidedBy && (proposedBy ? `${decidedBy}决定` : decidedBy),
            reason,
          ]
            .filter(Boolean)
            .join(' · '),
          state: 'done',
        }))}
      />
    </Card>
  )
}

const span = (from: LocalDate, to: LocalDate | null) => (to ? `${from} 到 ${to}` : `${from} 起`)

export function Service({ file }: FileProps) {
  if (file.teams.length === 0) {
    return <EmptyState why='还没有编入服务队' what='编队以后，在哪一队、从哪天起都会写在这里' />
  }
  return (
    <Card title='服务队'>
      <SummaryList
        rows={file.teams.map(({ name, joinedOn, leftOn }) => ({
          label: name,
          value: span(joinedOn, leftOn),
        }))}
      />
    </Card>
  )
}

/** V-12: trainings, checks and what was excused, each with its day. */
export function Training({ file }: FileProps) {
  if (file.inductions.length === 0) {
    return <EmptyState why='还没有培训记录' what='参加培训以后，由办公室登记到这里' />
  }
  return (
    <Card title='培训和准入查询'>
      <SummaryList
        rows={file.inductions.map((one) => ({
          label: inductionKindLabels[one.kind],
          value: one.reason ? `${one.happenedOn} ${one.reason}` : trainingInWords(one),
        }))}
      />
    </Card>
  )
}

export function Honours({ file }: FileProps) {
  if (file.honours.length === 0) {
    return <EmptyState why='还没有表彰记录' what='受到表彰以后，由办公室登记到这里' />
  }
  return (
    <Card title='表彰'>
      <SummaryList
        rows={file.honours.map(({ title, issuer, awardedOn }) => ({
          label: title,
          value: `${issuer}，${awardedOn}`,
        }))}
      />
    </Card>
  )
}

/** What each year's campaign found, and the talks. */
export function Evaluation({ file }: FileProps) {
  if (file.reviews.length === 0) {
    return <EmptyState why='还没有审核过' what='每年审核重登以后，结果写在这里' />
  }
  return (
    <View>
      <Card title='每年审核'>
        <SummaryList
          rows={file.reviews.map(({ year, result, note, on }) => ({
            label: `${year} 年`,
            value: [
              file.isOwn && result === 'struckOff' ? '不再列入名册' : reviewResultLabels[result],
              note,
              on,
            ]
              .filter(Boolean)
              .join('，'),
          }))}
        />
      </Card>
      {file.talks.length > 0 && (
        <Card title='谈心谈话'>
          <Timeline
            moments={file.talks.map(({ heldOn, place, summary, heldBy }) => ({
              what: summary,
              detail: `${heldOn} · ${place} · ${heldBy}`,
              state: 'done',
            }))}
          />
        </Card>
      )}
    </View>
  )
}
