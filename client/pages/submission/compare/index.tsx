import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import type { ArticleId } from '@shared/submission/article.model'
import { paragraphsOf } from '@shared/submission/article.rules'
import styles from '../submission.module.scss'
import { differenceOf, type Piece, type Stretch } from './_parts/difference'

/** P-04: two versions side by side; what went is marked left, what came is marked right. */
export default function ComparePage() {
  const input = { articleId: useRouteId<ArticleId>('articleId') }
  const { older = '1', newer = '2' } = useRouter().params
  const version = api.submission.article.version
  const before = useQuery(version.queryOptions({ input: { ...input, number: Number(older) } }))
  const after = useQuery(version.queryOptions({ input: { ...input, number: Number(newer) } }))
  return (
    <Page
      title='对照修改'
      wide
      note='先是原来的，再是改过的；带“删”“增”的段落不同，画线的字是改动的地方'
    >
      <QueryView query={before}>
        {(old) => (
          <QueryView query={after}>
            {(fresh) => {
              const pieces = differenceOf(
                [old.title, ...paragraphsOf(old.body)],
                [fresh.title, ...paragraphsOf(fresh.body)],
              )
              return (
                <View className={styles.columns}>
                  <Side title={`第 ${old.number} 稿`} pieces={pieces} marks='removed' />
                  <Side title={`第 ${fresh.number} 稿`} pieces={pieces} marks='added' />
                </View>
              )
            }}
          </QueryView>
        )}
      </QueryView>
    </Page>
  )
}

/** Texts may repeat each other, so their place is part of their key. */
const keyOf = (at: number, stretches: readonly Stretch[]) =>
  `${at} ${stretches.map(({ text }) => text).join('')}`

type SideProps = { title: string; pieces: readonly Piece[]; marks: 'removed' | 'added' }

function Side({ title, pieces, marks }: SideProps) {
  const shown = pieces.filter((piece) => piece.kind === 'same' || piece.kind === marks)
  return (
    <View className={styles.column}>
      <Text className={prose.heading}>{title}</Text>
      {[...shown.entries()].map(([at, { kind, stretches }]) => (
        <View key={keyOf(at, stretches)} className={kind === 'same' ? undefined : styles[marks]}>
          <View className={styles.paragraph}>
            {kind !== 'same' && <Text>{marks === 'added' ? '【增】' : '【删】'}</Text>}
            {[...stretches.entries()].map(([place, stretch]) => (
              <Text
                key={keyOf(place, [stretch])}
                className={stretch.changed && stretches.length > 1 ? styles.changed : undefined}
              >
                {stretch.text}
              </Text>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
