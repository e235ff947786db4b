import { View } from '@tarojs/components'
import { Card } from '@client/components/card'
import { Page } from '@client/components/page'
import { ReadAloud } from '@client/components/read-aloud'
import { privacyPromises } from './_parts/promises'

/** What is kept, why, who sees it, and how to have it changed; in words one can read aloud. */
export default function PrivacyPage() {
  const words = privacyPromises.map(({ title, text }) => `${title}。${text}`).join('')
  return (
    <Page title='隐私说明' note='您的资料怎么用，说清楚'>
      <ReadAloud text={words} />
      {privacyPromises.map(({ title, text }) => (
        <Card key={title} title={title}>
          <View>{text}</View>
        </Card>
      ))}
    </Page>
  )
}
