import { Text } from '@tarojs/components'
import { MainAction } from '../main-action'
import { Sheet } from '../sheet'
import styles from './index.module.scss'

type Props = {
  title: string
  /** What will happen then, before it happens: 「结束后不能再改到场名单」. */
  consequence: string
  verb: string
  busy?: boolean
  danger?: boolean
  onConfirm: () => void
  onClose: () => void
}

export function Confirm({ title, consequence, verb, busy, danger, onConfirm, onClose }: Props) {
  return (
    <Sheet title={title} onClose={onClose}>
      <Text className={styles.consequence}>{consequence}</Text>
      <MainAction label={verb} kind={danger ? 'danger' : 'main'} busy={busy} onPress={onConfirm} />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
