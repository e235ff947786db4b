import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { PickerField } from '@client/components/picker-field'
import prose from '@client/design/prose.module.scss'
import { holdsAnywhere } from '@shared/account/account.rules'
import { bookingRoles } from '@shared/lecture/booking.rules'
import { Audience, type LectureCard, type SectionId } from '@shared/lecture/lecture.model'
import { audienceLabels, FREE_OF_CHARGE } from '@shared/lecture/lecture.wording'
import { go } from '../go'
import { useMe } from '../use-me'

const everyone = [
  { value: 'all' as const, label: '全部讲座' },
  ...Audience.options.map((value) => ({ value, label: `讲给${audienceLabels[value]}` })),
]

/** 课程菜单: chapter by chapter, for the people one has in mind; prints as it stands. */
export default function MenuPage() {
  const asked = Audience.safeParse(useRouter().params.audience)
  const [audience, setAudience] = useState<Audience | 'all'>(asked.success ? asked.data : 'all')
  const [sectionId, setSectionId] = useState<SectionId | 'all'>('all')
  const sections = useQuery(api.lecture.section.list.queryOptions({ input: {} }))
  const { me } = useMe()
  const mayPropose = me !== undefined && holdsAnywhere(me, ['lecturer', 'countyOffice'])
  const query = useInfiniteQuery(
    api.lecture.lecture.list.infiniteOptions({
      input: (after: string | undefined) => ({
        limit: 50,
        ...(audience === 'all' ? {} : { audience }),
        ...(sectionId === 'all' ? {} : { sectionId }),
        ...(after && { after }),
      }),
      ...turning,
      select: allItems<LectureCard>,
    }),
  )
  return (
    <Page title='课程菜单' note={FREE_OF_CHARGE} wide>
      <View className={prose.noPrint}>
        <PickerField label='讲给谁听' choices={everyone} value={audience} onChange={setAudience} />
        <PickerField
          label='哪个板块'
          choices={[
            { value: 'all' as const, label: '全部板块' },
            ...(sections.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={sectionId}
          onChange={setSectionId}
        />
      </View>
      <PagedList
        query={query}
        empty={{ why: '还没有这样的讲座', what: '换一类听众或板块看看，或打电话问关工办' }}
      >
        {(talks) =>
          inSections(talks).map(([section, ofSection]) => (
            <View key={section}>
              <Text className={prose.heading}>{section}</Text>
              <View>
                {ofSection.map((talk) => (
                  <Card
                    key={talk.id}
                    title={talk.title}
                    onPress={() => go('talk', { lectureId: talk.id })}
                  >
                    <Text className={prose.soft}>
                      {`${talk.minutes} 分钟 · ${talk.audiences.map((one) => audienceLabels[one]).join('、')}`}
                    </Text>
                  </Card>
                ))}
              </View>
            </View>
          ))
        }
      </PagedList>
      <View className={prose.noPrint}>
        {me && holdsAnywhere(me, bookingRoles) && (
          <MainAction label='看有哪些讲师' kind='second' onPress={() => go('corps')} />
        )}
        {mayPropose && (
          <MainAction label='报一场新讲座' kind='second' onPress={() => go('propose')} />
        )}
        {process.env.TARO_ENV === 'h5' && (
          <MainAction label='打印菜单' kind='second' onPress={() => window.print()} />
        )}
      </View>
    </Page>
  )
}

/** The list comes in the menu's order, so a chapter's talks stand together. */
function inSections(talks: readonly LectureCard[]): [string, LectureCard[]][] {
  const sections = new Map<string, LectureCard[]>()
  for (const talk of talks) {
    sections.set(talk.sectionName, [...(sections.get(talk.sectionName) ?? []), talk])
  }
  return [...sections]
}
