import { Text, View } from '@tarojs/components'
import { Button } from '../design/button/Button'
import { Icon } from '../design/icon/Icon'
import type { IconName } from '../design/icon/icon-names'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { Deadline } from '../design/list/Deadline'
import { useMessages } from '../message/useMessages'
import type { HomeView } from './HomePane'

type Todo = HomeView['todos'][number]

const PAGES: Record<Todo['kind'], { page: string; icon: IconName }> = {
  ACKNOWLEDGE_NOTICE: { page: '/notice/detail/index', icon: 'megaphone' },
  REPLY_TO_MEETING: { page: '/notice/detail/index', icon: 'users' },
  ANSWER_EVALUATION: { page: '/evaluation/fill/index', icon: 'clipboard-check' },
}

/** Large cards with the deadline and one button; when there is nothing to do it says so. */
export function TodoList({ todos }: { todos: HomeView['todos'] }) {
  const t = useMessages()
  if (todos.length === 0) {
    return (
      <Card>
        <View className="home-nothing">
          <Icon name="circle-check" />
          <Text>{t('home.nothingToDo')}</Text>
        </View>
      </Card>
    )
  }
  return (
    <View className="mb-stack">
      {todos.map((todo) => (
        <TodoCard key={`${todo.kind}-${todo.subjectId}`} todo={todo} />
      ))}
    </View>
  )
}

function TodoCard({ todo }: { todo: Todo }) {
  const t = useMessages()
  const { page, icon } = PAGES[todo.kind]
  return (
    <Card tone="due">
      <View className="home-todo__kind">
        <Icon name={icon} size="small" />
        <Text className="mb-small">{t(`home.todo.${todo.kind}`)}</Text>
      </View>
      <Text className="mb-title">{todo.title}</Text>
      {todo.deadline && <Deadline at={todo.deadline} />}
      <Button label={t(`home.do.${todo.kind}`)} onPress={() => openPage(page, { id: todo.subjectId })} />
    </Card>
  )
}
