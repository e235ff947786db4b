import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { Notice } from '@client/components/notice'
import { PhotoPicker } from '@client/components/photo-picker'
import { aria } from '@client/design/aria'
import { useCommand } from '@client/forms/use-command'
import type { CeremonyRoll } from '@shared/volunteer/ceremony.model'
import { MOST_PHOTOS } from '@shared/volunteer/ceremony.rules'
import styles from './photos.module.scss'

/** Pictures of the day, if somebody took some. */
export function Photos({ ceremony }: { ceremony: CeremonyRoll }) {
  const add = useCommand(client.volunteer.ceremony.addPhoto)
  const { photoUrls, status, id } = ceremony
  const mayAdd = status !== 'cancelled' && photoUrls.length < MOST_PHOTOS
  if (!mayAdd && photoUrls.length === 0) return null
  return (
    <Card title='现场照片（可以不传）'>
      <View className={styles.photos}>
        {photoUrls.map((url, index) => (
          <View
            key={url}
            onClick={() => Taro.previewImage({ urls: photoUrls, current: url })}
            {...aria({ role: 'button', label: `看第 ${index + 1} 张照片` })}
          >
            <Image className={styles.photo} src={url} mode='aspectFill' />
          </View>
        ))}
      </View>
      {mayAdd && (
        <PhotoPicker
          label='添一张'
          purpose='evidence'
          most={1}
          values={[]}
          onChange={([fileId]) => fileId && add.run({ ceremonyId: id, fileId })}
        />
      )}
      {add.failure && <Notice tone='danger'>{add.failure}</Notice>}
    </Card>
  )
}
