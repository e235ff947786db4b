import { Image, Text, View } from '@tarojs/components'
import prose from '@client/design/prose.module.scss'
import { paragraphsOf } from '@shared/submission/article.rules'
import styles from './submission.module.scss'

type Props = {
  body: string
  photos?: readonly { caption: string; url: string | null }[]
}

/** What somebody wrote, as the plain text it is: nothing in it is markup. */
export function ArticleBody({ body, photos = [] }: Props) {
  return (
    <View>
      {keyed(paragraphsOf(body)).map(([key, paragraph]) => (
        <View key={key}>
          <Text className={styles.paragraph} userSelect>
            {paragraph}
          </Text>
        </View>
      ))}
      {photos.map(({ caption, url }) =>
        url ? (
          <View key={url}>
            <Image
              className={styles.photo}
              src={url}
              mode='widthFix'
              ariaLabel={caption || '稿件照片'}
            />
            {caption && <Text className={prose.soft}>{caption}</Text>}
          </View>
        ) : null,
      )}
    </View>
  )
}

/** Paragraphs may repeat each other, so their place is part of their key. */
export const keyed = (paragraphs: readonly string[]): [string, string][] =>
  paragraphs.map((paragraph, at) => [`${at} ${paragraph}`, paragraph])
