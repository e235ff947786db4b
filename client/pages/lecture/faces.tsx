import { Text, View } from '@tarojs/components'
import { Field } from '@client/components/field'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { Face } from '@shared/lecture/rating.model'
import { faceLabels } from '@shared/lecture/rating.wording'
import styles from './lecture.module.scss'

type Props = {
  label: string
  value: Face | null | undefined
  error?: string | undefined
  onChange: (face: Face) => void
}

/** 三张脸, big and one under the other: nobody presses the wrong one. */
export const Faces = ({ label, value, error, onChange }: Props) => (
  <Field label={label} error={error}>
    <View {...aria({ role: 'radiogroup', label })}>
      {Face.options.map((face) => (
        <View
          key={face}
          className={classes(styles.face, value === face && styles.faceChosen)}
          onClick={() => onChange(face)}
          {...aria({ role: 'radio', label: faceLabels[face], checked: value === face })}
        >
          <Text>{faceLabels[face]}</Text>
        </View>
      ))}
    </View>
  </Field>
)
