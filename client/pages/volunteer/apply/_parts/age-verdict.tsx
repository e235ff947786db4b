import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { api } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import type { CommitteeSetting } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import { ageOn, elderAge, refusalToJoinAs } from '@shared/volunteer/age.rules'
import { JoinsAs, type Sex } from '@shared/volunteer/application.model'
import { ageRefusalMessages, joinsAsLabels, sexLabels } from '@shared/volunteer/application.wording'

type Props = {
  bornOn: string
  sex: string
  setting: CommitteeSetting | undefined
  joinsAs: string
  onJoinAs: (joinsAs: JoinsAs) => void
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** V-03: says at once who one may join as; too young for an elder is offered the other way, not refused. */
export function AgeVerdict({ bornOn, sex, setting, joinsAs, onJoinAs }: Props) {
  const rules = useQuery(api.volunteer.application.ageRules.queryOptions({ input: {} }))
  const today = localDateOf(new Date())
  const known = rules.data && setting && sex && isDay(bornOn)
  const age = known ? ageOn(bornOn, today) : 0
  const ageOfElders = known ? elderAge(rules.data, { setting, sex: sex as Sex }, today) : null
  const refusal = known ? refusalToJoinAs('elder', age, ageOfElders) : null

  const mayBeElder = known && refusal === null
  useEffect(() => {
    if (mayBeElder && joinsAs !== 'elder') onJoinAs('elder')
  }, [mayBeElder, joinsAs, onJoinAs])

  if (!known) return null
  if (refusal === null) return <Notice tone='good'>{`✓ ${age} 周岁，符合五老志愿者的年龄`}</Notice>
  if (refusal === 'UNDER_AGE') return <Notice tone='danger'>{ageRefusalMessages.UNDER_AGE}</Notice>
  const where = setting === 'rural' ? '农村' : '城镇'
  const who = sexLabels[sex as Sex]
  if (joinsAs === JoinsAs.enum.ordinary) {
    return <Notice tone='good'>{`✓ 报名做${joinsAsLabels.ordinary}`}</Notice>
  }
  return (
    <View>
      <Notice>{`您 ${age} 周岁。${where}${who}同志满 ${ageOfElders} 周岁可报五老志愿者，现在可以先报普通志愿者，一样能帮孩子。`}</Notice>
      <MainAction
        label='报普通志愿者'
        kind='second'
        onPress={() => onJoinAs(JoinsAs.enum.ordinary)}
      />
    </View>
  )
}
