import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Tag } from '@client/components/tag'
import type { Todo } from '@shared/account/todo.model'
import styles from './todo-card.module.scss'

const tones = { must: 'brand', can: 'good', waiting: 'warm' } as const
const tags = { must: '要您办', can: '可以办', waiting: '等别人办' } as const

export function TodoCard({ todo }: { todo: Todo }) {
  const isMust = todo.urgency === 'must'
  return (
    <Card urgent={isMust}>
      <Tag label={todo.overdue ? '已超时' : tags[todo.urgency]} tone={tones[todo.urgency]} />
      <Text className={styles.title}>{todo.title}</Text>
      <Text className={styles.detail}>{todo.detail}</Text>
      <MainAction
        kind={isMust ? 'main' : 'second'}
        label={todo.action}
        onPress={() => Taro.navigateTo({ url: todo.page })}
      />
    </Card>
  )
}
