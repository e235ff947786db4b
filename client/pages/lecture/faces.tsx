import { ChoiceTiles } from '@client/components/choice-tiles'
import { Face } from '@shared/lecture/rating.model'
import { faceLabels } from '@shared/lecture/rating.wording'

type Props = {
  label: string
  value: Face | null | undefined
  error?: string | undefined
  onChange: (face: Face) => void
}

/** 三张脸, one under the other: nobody presses the wrong one. */
export const Faces = (props: Props) => (
  <ChoiceTiles
    {...props}
    columns={1}
    choices={Face.options.map((value) => ({ value, label: faceLabels[value] }))}
  />
)
