import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { sourceInWords } from '@shared/submission/article.wording'
import type { Stretch } from '@shared/submission/search.model'
import { MOST_HITS } from '@shared/submission/search.rules'
import { go } from '../../go'
import styles from '../../submission.module.scss'

/** What holds the words, with the words marked. */
export function Found({ words }: { words: string }) {
  const query = useQuery(api.submission.publication.search.queryOptions({ input: { words } }))
  return (
    <QueryView query={query}>
      {(hits) =>
        hits.length === 0 ? (
          <EmptyState why={`没有找到“${words}”`} what='少写几个字，或换一个说法再找' />
        ) : (
          <View>
            {hits.map((hit) => (
              <Card
                key={hit.id}
                label={`打开《${hit.title}》`}
                onPress={() => go('article', { articleId: hit.id })}
              >
                <Marked parts={hit.titleParts} className={prose.name} />
                {hit.excerpt.length > 0 && <Marked parts={hit.excerpt} className={prose.line} />}
                <Text className={prose.soft}>{sourceInWords(hit)}</Text>
              </Card>
            ))}
            {hits.length === MOST_HITS && (
              <Text
                className={prose.soft}
              >{`只列最合适的 ${MOST_HITS} 篇，多写几个字找得更准`}</Text>
            )}
          </View>
        )
      }
    </QueryView>
  )
}

function Marked({ parts, className }: { parts: readonly Stretch[]; className?: string }) {
  let read = 0
  return (
    <Text className={className}>
      {parts.map(({ text, hit }) => {
        read += text.length
        return (
          <Text key={read} className={hit ? styles.hit : undefined}>
            {text}
          </Text>
        )
      })}
    </Text>
  )
}
