import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Tag } from '@client/components/tag'
import type { Todo } from '@shared/account/todo.model'
import styles from './todo-card.module.scss'

/** Only the first thing that must be done carries the brand's colour: one main action a screen. */
export function TodoCard({ todo, isFirst }: { todo: Todo; isFirst: boolean }) {
  return (
    <Card urgent={isFirst}>
      {todo.overdue && <Tag label='已超时' tone='brand' />}
      <Text className={styles.title}>{todo.title}</Text>
      <Text className={styles.detail}>{todo.detail}</Text>
      <MainAction
        kind={isFirst ? 'main' : 'second'}
        label={todo.action}
        onPress={() => Taro.navigateTo({ url: todo.page })}
      />
    </Card>
  )
}
