import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { noticeAudienceLabels } from '@shared/sponsorship/publicity.wording'
import { go } from '../go'

/** Notices now up in the reader's area, the internal ones among them. */
export default function NoticesPage() {
  const query = useQuery({
    ...api.sponsorship.publicity.list.queryOptions({ input: {} }),
    meta: { keep: false },
  })
  const today = localDateOf(new Date())
  return (
    <Page title='正在公示' note='到期当天 24:00 自动撤下'>
      <QueryView query={query}>
        {(notices) =>
          notices.length === 0 ? (
            <EmptyState why='现在没有公示' what='各级核实都通过以后才公示' />
          ) : (
            <View>
              {notices.map((one) => (
                <Card
                  key={one.noticeId}
                  title={one.code}
                  onPress={
                    one.audience === 'everyone'
                      ? () => go(`notice/index?noticeId=${one.noticeId}`)
                      : undefined
                  }
                >
                  <Tag label={noticeAudienceLabels[one.audience]} tone='warm' />
                  <Text className={prose.line}>
                    {`${dayInWords(one.firstDay, today)}至${dayInWords(one.lastDay, today)}`}
                  </Text>
                </Card>
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}
