import { View } from '@tarojs/components'
import { PhotoPicker } from '@client/components/photo-picker'
import { TextField } from '@client/components/text-field'
import type { DeedForm } from './deed-form'

export const whatFields = ['sheet.what', 'sheet.effect', 'sheet.photoIds'] as const

/** Two sentences and a photo. */
export function What({ form: { field, values } }: { form: DeedForm }) {
  const photos = field('sheet.photoIds')
  return (
    <View>
      <TextField
        label='做了什么？'
        hint='一句话，比如：在校门口护学'
        lines={3}
        maxLength={200}
        {...field('sheet.what')}
      />
      <TextField
        label='效果怎么样？'
        hint='一句话，比如：孩子们排队过路口'
        lines={3}
        maxLength={200}
        {...field('sheet.effect')}
      />
      <PhotoPicker
        label='拍张照片（可以不拍）'
        hint='不要拍孩子的正脸'
        purpose='evidence'
        most={6}
        values={values.sheet.photoIds}
        onChange={photos.onChange}
        {...(photos.error ? { error: photos.error } : {})}
      />
    </View>
  )
}
