import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { api } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PersonaSwitch } from '@client/components/persona-switch'
import { QueryView } from '@client/components/query-view'
import { everyDoor, officeRooms } from '@client/session/doors'
import { useIsKnown } from '@client/session/use-me'
import type { Todo } from '@shared/account/todo.model'
import { Doors } from './_parts/doors'
import { TodoCard } from './_parts/todo-card'
import styles from './index.module.scss'

export default function HomePage() {
  const isKnown = useIsKnown()
  return (
    <Page tab={0} wide>
      {isKnown ? <MyHome /> : <VisitorHome />}
      <PersonaSwitch />
    </Page>
  )
}

function VisitorHome() {
  return (
    <View>
      <Text className={styles.greeting}>{greetingAt(new Date())}</Text>
      <Text className={styles.sum}>五老志愿者，陪孩子们长大</Text>
      <Doors title='您可以' doors={everyDoor([])} />
      {process.env.TARO_ENV === 'h5' && (
        <MainAction
          label='用手机确认，登录办事'
          onPress={() => Taro.navigateTo({ url: '/pages/account/sign-in/index' })}
        />
      )}
    </View>
  )
}

function MyHome() {
  const query = useQuery(api.account.home.get.queryOptions({ input: {} }))
  useDidShow(() => {
    query.refetch()
  })
  return (
    <QueryView query={query}>
      {({ name, todos, grants }) => (
        <View>
          <Text className={styles.greeting}>
            {`${name ? `${name}，` : ''}${greetingAt(new Date())}`}
          </Text>
          <Text className={styles.sum}>{sumOf(todos)}</Text>
          <Section title='要您办' todos={todos.filter((todo) => todo.urgency === 'must')} />
          <Section title='等别人办' todos={todos.filter((todo) => todo.urgency === 'waiting')} />
          <Section title='您可以办' todos={todos.filter((todo) => todo.urgency === 'can')} />
          {officeRooms(grants).map(({ title, doors }) => (
            <Doors key={title} title={title} doors={doors} />
          ))}
          <Doors title='还可以去' doors={everyDoor(grants)} />
        </View>
      )}
    </QueryView>
  )
}

function Section({ title, todos }: { title: string; todos: readonly Todo[] }) {
  if (todos.length === 0) return null
  return (
    <View className={styles.section}>
      <Text className={styles.heading}>{title}</Text>
      <View className={styles.cards}>
        {todos.map((todo, index) => (
          <TodoCard key={todo.key} todo={todo} isFirst={title === '要您办' && index === 0} />
        ))}
      </View>
    </View>
  )
}

function greetingAt(now: Date): string {
  const hour = now.getHours()
  if (hour < 6) return '夜深了'
  if (hour < 12) return '上午好'
  return hour < 18 ? '下午好' : '晚上好'
}

function sumOf(todos: readonly Todo[]): string {
  const must = todos.filter((todo) => todo.urgency === 'must').length
  if (must === 0) return '现在没有要您办的事'
  return must === 1 ? '现在只有一件事要您办' : `现在有 ${must} 件事要您办`
}
