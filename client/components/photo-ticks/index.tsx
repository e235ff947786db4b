import { View } from '@tarojs/components'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import { Card } from '../card'
import { ManyChoiceTiles } from '../choice-tiles'
import { PhotoPicker } from '../photo-picker'
import { TextField } from '../text-field'

/** A photo and what has to be said of it. */
type Photo = { fileId: FileId; caption: string; showsMinors: boolean; guardiansAgreed: boolean }

type Props = {
  photos: readonly Photo[]
  purpose: FilePurpose
  most: number
  onChange: (photos: Photo[]) => void
}

/** Photos with a line each; where children are on one, their guardians' word is asked for. */
export function PhotoTicks({ photos, purpose, most, onChange }: Props) {
  const keep = (fileIds: readonly Photo['fileId'][]) =>
    onChange(
      fileIds.map(
        (fileId) =>
          photos.find((photo) => photo.fileId === fileId) ?? {
            fileId,
            caption: '',
            showsMinors: false,
            guardiansAgreed: false,
          },
      ),
    )
  const change = (fileId: Photo['fileId'], part: Partial<Photo>) =>
    onChange(photos.map((photo) => (photo.fileId === fileId ? { ...photo, ...part } : photo)))

  return (
    <View>
      <PhotoPicker
        label='照片'
        hint={`最多 ${most} 张`}
        purpose={purpose}
        most={most}
        values={photos.map((photo) => photo.fileId)}
        onChange={keep}
      />
      <View>
        {photos.map((photo, at) => (
          <Card key={photo.fileId} title={`第 ${at + 1} 张`}>
            <TextField
              label='照片说明'
              hint='谁在做什么，可以不写'
              maxLength={60}
              value={photo.caption}
              onChange={(caption) => change(photo.fileId, { caption })}
            />
            <ManyChoiceTiles
              label='照片里有没有孩子'
              columns={1}
              choices={[
                { value: 'minors' as const, label: '照片里有未成年人' },
                ...(photo.showsMinors
                  ? [
                      {
                        value: 'agreed' as const,
                        label: '已征得监护人同意',
                        note: '没有征得同意，请换一张照片',
                      },
                    ]
                  : []),
              ]}
              values={[
                ...(photo.showsMinors ? (['minors'] as const) : []),
                ...(photo.guardiansAgreed ? (['agreed'] as const) : []),
              ]}
              onChange={(ticks) => {
                const showsMinors = ticks.includes('minors')
                const guardiansAgreed = showsMinors && ticks.includes('agreed')
                change(photo.fileId, { showsMinors, guardiansAgreed })
              }}
            />
          </Card>
        ))}
      </View>
    </View>
  )
}
