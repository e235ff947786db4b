import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { SectionId } from '@shared/lecture/lecture.model'
import { monthInWords } from '@shared/lecture/lecturer.wording'
import { go } from '../go'

/** Who comes to speak here (domain L-01): by chapter, without a phone number. */
export default function CorpsPage() {
  const asked = SectionId.safeParse(useRouter().params.sectionId)
  const [sectionId, setSectionId] = useState<SectionId | 'all'>(asked.success ? asked.data : 'all')
  const today = localDateOf(useNow())
  const sections = useQuery(api.lecture.section.list.queryOptions({ input: {} }))
  const query = useQuery(
    api.lecture.lecturer.corps.queryOptions({
      input: sectionId === 'all' ? {} : { sectionId },
    }),
  )
  return (
    <Page title='讲师' note='请谁讲由关工办派单，讲师自己应单' wide>
      <PickerField
        label='讲哪个板块'
        choices={[
          { value: 'all' as const, label: '全部板块' },
          ...(sections.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={sectionId}
        onChange={setSectionId}
      />
      <QueryView query={query}>
        {(corps) =>
          corps.length === 0 ? (
            <EmptyState why='这个板块还没有讲师' what='换一个板块看看，或打电话问关工办' />
          ) : (
            <View>
              {corps.map((lecturer) => (
                <Card
                  key={lecturer.personId}
                  title={lecturer.name}
                  onPress={() => go('lecturer', { personId: lecturer.personId })}
                >
                  <Text className={prose.line}>{lecturer.experience}</Text>
                  <Text className={prose.soft}>
                    {`讲${lecturer.sections.map(({ name }) => name).join('、')}`}
                  </Text>
                  <Text className={prose.soft}>
                    {lecturer.freeAgainOn
                      ? `外出，${dayInWords(lecturer.freeAgainOn, today)}起可以请`
                      : monthInWords(lecturer)}
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
