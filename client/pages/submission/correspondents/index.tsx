import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { EmptyState } from '@client/components/empty-state'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import prose from '@client/design/prose.module.scss'
import type { CommitteeId } from '@shared/committee/committee.model'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { ENOUGH_DEFINITION } from '@shared/submission/correspondent.wording'
import { useCommittee } from '../use-committee'
import { UnitCard } from './_parts/unit-card'

/** P-11: who writes in each unit, and their cards; first where a card is to be given. */
export default function CorrespondentsPage() {
  const { committeeId, query } = useCommittee(COMPILERS)
  if (committeeId) return <Correspondents committeeId={committeeId} />
  return (
    <Page title='通讯员'>
      <QueryView query={query}>{() => <EmptyState why='请从县关工办进来看通讯员' />}</QueryView>
    </Page>
  )
}

function Correspondents({ committeeId }: { committeeId: CommitteeId }) {
  const query = useQuery(api.submission.correspondent.list.queryOptions({ input: { committeeId } }))
  return (
    <Page title='通讯员' note='添人、换人：在“关工组织”里给他“通讯员”的职责'>
      <QueryView query={query}>
        {({ enough, units, people, list }) => (
          <View>
            <Ratio
              label='通讯员够 2 名的单位'
              part={enough}
              whole={units}
              definition={`${ENOUGH_DEFINITION}。全县共 ${people} 名，一人写两个单位算两名。`}
            />
            {list.length < units && (
              <Text className={prose.soft}>{`单位太多，先列 ${list.length} 个`}</Text>
            )}
            {list.map((unit) => (
              <UnitCard key={unit.unitId} unit={unit} />
            ))}
          </View>
        )}
      </QueryView>
    </Page>
  )
}
