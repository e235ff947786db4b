import { Text, View } from '@tarojs/components'
import { Card } from '@client/components/card'
import { Tag, type Tone } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { go } from '@client/session/go'
import { localDateOf } from '@shared/kernel/calendar'
import type { DeedLine, DeedStatus } from '@shared/volunteer/deed.model'
import { deedEntryLabels, deedStatusLabels, hoursInWords } from '@shared/volunteer/deed.wording'
import { whenInWords } from './deed-words'

export const deedTones: Record<DeedStatus, Tone> = {
  claimed: 'warm',
  confirmed: 'good',
  declined: 'brand',
  withdrawn: 'plain',
  superseded: 'plain',
}

/** One line of the book; a tap opens it. `named` where it may be anybody's. */
export function DeedCard({ deed, named }: { deed: DeedLine; named?: boolean }) {
  const today = localDateOf(new Date())
  return (
    <Card
      {...(named ? { title: `${deed.name} · ${deed.villageName}` } : {})}
      label={deed.what}
      onPress={() => go('register/deed', { deedId: deed.id })}
    >
      <Text className={prose.line}>{deed.what}</Text>
      <Text className={prose.soft}>{whenInWords(deed, today)}</Text>
      <View className={prose.tags}>
        <Tag label={deedStatusLabels[deed.status]} tone={deedTones[deed.status]} />
        <Tag label={hoursInWords(deed.minutes)} />
        {deed.entry !== 'self' && <Tag label={deedEntryLabels[deed.entry]} />}
        {deed.longDay && <Tag label='当天超过 8 小时' tone='brand' />}
        {deed.enteredTogether > 1 && (
          <Tag label={`一次记了 ${deed.enteredTogether} 人`} tone='warm' />
        )}
        {deed.lateReason && <Tag label='补记' tone='warm' />}
        {deed.photos > 0 && <Tag label={`照片 ${deed.photos} 张`} />}
      </View>
    </Card>
  )
}
