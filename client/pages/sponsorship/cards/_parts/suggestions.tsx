import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { reasonsInWords } from '@shared/sponsorship/matching.wording'
import { preferenceInWords } from '@shared/sponsorship/preference.wording'
import type { StudentCard } from '@shared/sponsorship/student.model'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'
import { go } from '../../go'
import styles from '../../sponsorship.module.scss'

/** A suggestion ends with its last day. */
const lastDay = (expiresAt: string) =>
  dayInWords(localDateOf(new Date(Date.parse(expiresAt) - 1)), localDateOf(new Date()))

type Props = { onChoose: (card: StudentCard) => void }

export const useSuggestions = () =>
  useQuery({
    ...api.sponsorship.suggestion.list.queryOptions({ input: {} }),
    meta: { keep: false },
  })

/** 为您推荐: why each, no reason asked for saying no; and the way to say what one wishes. */
export function Suggestions({ onChoose }: Props) {
  const query = useSuggestions()
  const wish = useQuery(api.sponsorship.preference.get.queryOptions({ input: {} }))
  const decline = useCommand(client.sponsorship.suggestion.decline)
  const standing = wish.data?.standing
  return (
    <View>
      {query.data && query.data.length > 0 && (
        <View>
          <Text className={prose.heading}>为您推荐</Text>
          <View className={styles.grid}>
            {query.data.map(({ suggestionId, card, facts, expiresAt }) => (
              <Card key={suggestionId}>
                <Text className={styles.code}>{card.code}</Text>
                <Text className={prose.line}>
                  {`${stageLabels[card.stage]} · ${card.township} · ${needInWords(card.need, card.stage)}`}
                </Text>
                <Text className={prose.line}>{reasonsInWords(facts)}</Text>
                <Text className={prose.soft}>{`推荐到${lastDay(expiresAt)}，不选也不用管它`}</Text>
                <MainAction label='我想帮这个孩子' onPress={() => onChoose(card)} />
                <MainAction
                  kind='second'
                  label='这次不选'
                  busy={decline.busy}
                  onPress={() => decline.run({ suggestionId })}
                />
              </Card>
            ))}
          </View>
        </View>
      )}
      {wish.data && (
        <Card
          title={standing ? '我的意愿' : '说说您愿意怎么帮'}
          onPress={() => go('preference/index')}
          label={standing ? '修改我的意愿' : '填写我的意愿'}
        >
          <Text className={prose.line}>
            {standing
              ? `${preferenceInWords(standing.preference)}。还有 ${standing.freePlaces} 个名额`
              : '填好了，县关工办才好为您推荐'}
          </Text>
          <Text className={prose.soft}>{standing ? '点这里修改 ›' : '点这里填写 ›'}</Text>
        </Card>
      )}
    </View>
  )
}
