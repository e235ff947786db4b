import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { MentorshipKind, type MentorshipTally } from '@shared/sponsorship/mentorship.model'
import {
  AVERAGE_DEFINITION,
  averageInWords,
  mentorshipKindLabels,
  peopleInWords,
} from '@shared/sponsorship/mentorship.wording'
import { thisYear, YearField } from '../../year-field'

/** How many of each kind, each number one tap from its rows. */
export function Numbers({ onOpen }: { onOpen: (kind: MentorshipKind) => void }) {
  const [year, setYear] = useState(thisYear())
  const query = useQuery(api.sponsorship.mentorship.tally.queryOptions({ input: { year } }))
  return (
    <View>
      <YearField year={year} onChange={setYear} />
      <QueryView query={query}>
        {(tallies) => (
          <View>
            {MentorshipKind.options.flatMap((kind) => {
              const tally = tallies.find((one) => one.kind === kind)
              return tally ? [<One key={kind} tally={tally} year={year} onOpen={onOpen} />] : []
            })}
          </View>
        )}
      </QueryView>
    </View>
  )
}

type Props = { tally: MentorshipTally; year: number; onOpen: (kind: MentorshipKind) => void }

function One({ tally, year, onOpen }: Props) {
  const { kind, active, people, meetings, areaMu, netIncomeFen, households } = tally
  return (
    <Card title={mentorshipKindLabels[kind]} onPress={() => onOpen(kind)}>
      <Text className={prose.line}>
        {`正在结对 ${active} 对，${peopleInWords(kind, people)}；${year} 年记了 ${meetings} 次`}
      </Text>
      {netIncomeFen !== null && households !== null && (
        <View>
          <Text className={prose.line}>
            {`${areaMu ?? 0} 亩，户均纯收入 ${averageInWords({ netIncomeFen, households })}`}
          </Text>
          <Text className={prose.soft}>{`${AVERAGE_DEFINITION}；只算报了收成的`}</Text>
        </View>
      )}
    </Card>
  )
}
