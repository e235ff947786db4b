import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import type { CommitteeId } from '@shared/committee/committee.model'
import styles from './search.module.scss'

const PAUSE_MS = 400

/** Find a committee by a part of its name. */
export function Search({ within }: { within: CommitteeId | null }) {
  const [typed, setTyped] = useState('')
  const words = usePaused(typed.trim())
  const query = useQuery({
    ...api.committee.tree.search.queryOptions({ input: { within, words } }),
    enabled: words !== '',
  })
  return (
    <View>
      <TextField label='按名称找' value={typed} onChange={setTyped} maxLength={40} />
      {words !== '' && (
        <QueryView query={query}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState why={`没有找到“${words}”`} what='换一个字再找，只写一部分也可以' />
            ) : (
              <View>
                {found.map(({ id, name, above }) => (
                  <Card
                    key={id}
                    label={`${name}，${above}`}
                    onPress={() =>
                      Taro.navigateTo({ url: `/pages/committee/tree/index?committeeId=${id}` })
                    }
                  >
                    <Text className={styles.name}>{name}</Text>
                    <Text className={styles.above}>{above}</Text>
                  </Card>
                ))}
              </View>
            )
          }
        </QueryView>
      )}
    </View>
  )
}

/** The value once it has stood still for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
