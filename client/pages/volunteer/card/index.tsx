import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QrCode } from '@client/components/qr-code'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { go } from '@client/session/go'
import { webAddress } from '@client/session/web-address'
import { elderKindLabels, joinsAsLabels } from '@shared/volunteer/application.wording'
import { verifyPage } from '@shared/volunteer/check-in-link.rules'
import type { VolunteerCard } from '@shared/volunteer/volunteer.model'
import { memberNumberInWords, volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'
import styles from './index.module.scss'

/** V-10: the card a member carries; its number is the team's own and no identity number. */
export default function CardPage() {
  const query = useQuery(api.volunteer.card.get.queryOptions({ input: {} }))
  return (
    <Page title='队员证'>
      <QueryView query={query}>
        {(card) => (
          <View>
            <Face card={card} />
            <MainAction label='重温誓词' kind='second' onPress={() => go('volunteer/renew')} />
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
        <Text className={styles.office}>{`${card.officeName}关工委`}</Text>
        <Text className={styles.team}>{joinsAsLabels[card.joinsAs]}</Text>
        <Text className={styles.spirit}>忠诚敬业 关爱后代 务实创新 无私奉献</Text>
      </View>
      <View className={styles.body}>
        <Text className={styles.name}>{card.name}</Text>
        <Text className={styles.number}>{memberNumberInWords(card.memberNumber)}</Text>
        {card.status !== 'enrolled' && (
          <Text className={styles.status}>{volunteerStatusLabels[card.status]}</Text>
        )}
        <SummaryList
          rows={[
            { label: '身份', value: `${joinsAsLabels[card.joinsAs]}${kind}` },
            { label: '村（社区）', value: card.villageName },
            { label: '宣誓', value: `${inWords(card.swornOn)}，${card.ceremonyPlace}` },
            ...(card.teams.length > 0 ? [{ label: '服务队', value: card.teams.join('、') }] : []),
          ]}
        />
        <QrCode text={webAddress(verifyPage(card.token))} label='核验队员证的二维码' />
        <Text className={styles.version}>扫码可以核验，只看得到姓、状态和组织</Text>
      </View>
    </View>
  )
}
