import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Tag } from '@client/components/tag'
import type { Todo } from '@shared/account/todo.model'
import styles from './todo-card.module.scss'

export function TodoCard({ todo }: { todo: Todo }) {
  const isMust = todo.urgency === 'must'
  return (
    <Card urgent={isMust}>
      {todo.overdue && <Tag label='已超时' tone='brand' />}
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
