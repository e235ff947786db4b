import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { elderKindLabels, joinsAsLabels } from '@shared/volunteer/application.wording'
import type { VolunteerCard } from '@shared/volunteer/volunteer.model'
import { memberNumberInWords } from '@shared/volunteer/volunteer.wording'
import styles from './index.module.scss'

/** The card a member carries; its number is the team's own and no identity number. */
export default function CardPage() {
  const query = useQuery(api.volunteer.card.get.queryOptions({ input: {} }))
  return (
    <Page title='队员证'>
      <QueryView query={query}>
        {(card) => (
          <View>
            <Face card={card} />
            <MainAction
              label='重温誓词'
              kind='second'
              onPress={() => Taro.navigateTo({ url: '/pages/volunteer/renew/index' })}
            />
            <Card title='我念过的誓词'>
              <Text
                className={styles.version}
              >{`第 ${card.oathVersion} 版，${inWords(card.swornOn)}宣誓`}</Text>
              {card.oathBody.split('\n').map((line) => (
                <Text key={line} className={styles.line}>
                  {line}
                </Text>
              ))}
            </Card>
          </View>
        )}
      </QueryView>
    </Page>
  )
}

const inWords = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

function Face({ card }: { card: VolunteerCard }) {
  const kind = card.mainElderKind ? `（${elderKindLabels[card.mainElderKind]}）` : ''
  return (
    <View className={styles.face}>
      <View className={styles.band}>
        <Text>{joinsAsLabels[card.joinsAs]}</Text>
      </View>
      <Text className={styles.name}>{card.name}</Text>
      <Text className={styles.number}>{`队员编号${memberNumberInWords(card.memberNumber)}`}</Text>
      <SummaryList
        rows={[
          { label: '组织', value: `${card.officeName}关工委` },
          { label: '村（社区）', value: card.villageName },
          { label: '身份', value: `${joinsAsLabels[card.joinsAs]}${kind}` },
          { label: '宣誓', value: `${inWords(card.swornOn)}，${card.ceremonyPlace}` },
          ...(card.teams.length > 0 ? [{ label: '服务队', value: card.teams.join('、') }] : []),
        ]}
      />
    </View>
  )
}
