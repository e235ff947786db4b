import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { Adoption } from '@shared/submission/adoption.model'
import { outletLevelLabels } from '@shared/submission/adoption.wording'
import { go } from '../go'

type Show = 'reported' | 'verified'

/** The register of adoptions: what authors report is verified here. */
export default function AdoptionsPage() {
  const [show, setShow] = useState<Show>('reported')
  const query = useInfiniteQuery(
    api.submission.adoption.list.infiniteOptions({
      ...turning,
      input: (after) => ({ after, show }),
      select: allItems,
    }),
  )
  return (
    <Page title='采用登记' wide note='自己登记：在“审稿”里打开已发布的稿件，点“登记被报刊采用”'>
      <ChoiceTiles
        label='看哪些'
        choices={[
          { value: 'reported', label: '等核对的' },
          { value: 'verified', label: '已登记的' },
        ]}
        value={show}
        onChange={setShow}
      />
      <MainAction kind='second' label='看报刊名录' onPress={() => go('outlets')} />
      <PagedList
        query={query}
        empty={{ why: show === 'reported' ? '没有等您核对的采用' : '还没有登记过采用' }}
      >
        {(adoptions) => (
          <View>
            {adoptions.map((adoption) => (
              <AdoptionCard key={adoption.id} adoption={adoption} />
            ))}
          </View>
        )}
      </PagedList>
    </Page>
  )
}

function AdoptionCard({ adoption }: { adoption: Adoption }) {
  const { id: adoptionId, outlet, status } = adoption
  const [turningDown, setTurningDown] = useState(false)
  const verify = useCommand(client.submission.adoption.verify)
  const turnDown = useCommand(client.submission.adoption.turnDown)
  return (
    <Card>
      <Text className={prose.name}>《{adoption.articleTitle}》</Text>
      <Text className={prose.line}>
        {[
          adoption.unit.name,
          adoption.bylines.join('、'),
          adoption.adoptedOn.replaceAll('-', '.'),
          adoption.issue,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {adoption.url && <Text className={prose.soft}>{adoption.url}</Text>}
      <View className={prose.tags}>
        <Tag label={outletLevelLabels[outlet.level]} tone='warm' />
        <Text className={prose.line}>{outlet.name}</Text>
      </View>
      <View>
        {status === 'reported' ? (
          <>
            <MainAction
              label='核对无误，登记'
              busy={verify.busy}
              onPress={() => verify.run({ adoptionId })}
            />
            <MainAction kind='second' label='查不到，不登记' onPress={() => setTurningDown(true)} />
          </>
        ) : (
          <MainAction
            kind='second'
            label='看用稿通知'
            onPress={() => go('adoption', { adoptionId })}
          />
        )}
      </View>
      {turningDown && (
        <AskReason
          title='为什么不登记？'
          hint='报的人会看到这段话'
          verb='不登记'
          busy={turnDown.busy}
          onSubmit={(reason) => turnDown.run({ adoptionId, reason })}
          onClose={() => setTurningDown(false)}
        />
      )}
    </Card>
  )
}
