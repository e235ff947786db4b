import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { Adoption, AdoptionId } from '@shared/submission/adoption.model'
import { adoptionStatusLabels, outletLevelLabels } from '@shared/submission/adoption.wording'
import { canPrint, printPage } from '../print'
import styles from '../submission.module.scss'

/** 用稿通知, on one sheet. */
export default function AdoptionPage() {
  const adoptionId = useRouteId<AdoptionId>('adoptionId')
  const query = useQuery(api.submission.adoption.get.queryOptions({ input: { adoptionId } }))
  const isVerified = query.data?.status === 'verified'
  return (
    <Page
      title='用稿通知'
      action={
        isVerified && canPrint ? (
          <View className={prose.noPrint}>
            <MainAction label='打印' onPress={printPage} />
          </View>
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(adoption) =>
          adoption.status === 'verified' ? (
            <Sheet adoption={adoption} />
          ) : (
            <StatusSentence
              tag={adoptionStatusLabels[adoption.status]}
              sentence={
                adoption.reason
                  ? `没有登记。原因：${adoption.reason}`
                  : '关工办在核对，登记后这里是用稿通知'
              }
            />
          )
        }
      </QueryView>
    </Page>
  )
}

function Sheet({ adoption }: { adoption: Adoption }) {
  const { outlet, adoptedOn, issue, verifiedAt, verifiedBy, photoUrl } = adoption
  const issuedOn = localDateOf(verifiedAt ?? new Date())
  const day = dayInWords(adoptedOn, '').replace(/（.*）/, '')
  return (
    <View className={styles.paper}>
      <Text className={styles.masthead}>用稿通知</Text>
      <Text className={styles.paragraph}>
        {`${adoption.unit.name}${adoption.bylines.join('、')}：`}
      </Text>
      <Text className={styles.paragraph}>
        {`您写的《${adoption.articleTitle}》，已由${outlet.name}（${outletLevelLabels[outlet.level]}）于${day}${issue && `（${issue}）`}采用刊登。感谢您对关心下一代工作的支持，欢迎继续来稿。`}
      </Text>
      {adoption.url && <Text className={prose.soft}>网址：{adoption.url}</Text>}
      {photoUrl && (
        <Image className={styles.photo} src={photoUrl} mode='widthFix' ariaLabel='样刊照片' />
      )}
      <Text className={styles.supplied}>{verifiedBy?.name}关工办</Text>
      <Text className={styles.supplied}>{dayInWords(issuedOn, '').replace(/（.*）/, '')}</Text>
    </View>
  )
}
