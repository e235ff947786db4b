import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { relationHintLabels, relationOutcomeLabels } from '@shared/sponsorship/relation.wording'
import { go } from '../go'
import styles from '../sponsorship.module.scss'

/** S-09: what sponsors asked the township to look into. */
export default function RelationsPage() {
  const query = useQuery(api.sponsorship.relation.list.queryOptions({ input: {} }))
  return (
    <Page wide title='利害关系核实' note='有结论以前，资助人不能选这个孩子，系统也不推荐'>
      <QueryView query={query}>
        {(inquiries) =>
          inquiries.length === 0 ? (
            <EmptyState why='没有要核实的' what='资助人想选有关系的孩子时，会出现在这里' />
          ) : (
            <View className={styles.grid}>
              {inquiries.map((one) => (
                <Card
                  key={`${one.studentId}${one.sponsorId}`}
                  title={`${one.code} 和 ${one.sponsor}`}
                  urgent={one.outcome === null}
                  onPress={() =>
                    go(`relation/index?studentId=${one.studentId}&sponsorId=${one.sponsorId}`)
                  }
                >
                  <Tag
                    label={one.outcome ? relationOutcomeLabels[one.outcome] : '等您核实'}
                    tone={one.outcome ? 'plain' : 'warm'}
                  />
                  <Text className={prose.line}>
                    {one.hints.map((hint) => relationHintLabels[hint]).join('；')}
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
