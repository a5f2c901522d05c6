import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { PendingBallots } from '../ballot/PendingBallots'
import { Button } from '../design/button/Button'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { Loaded } from '../graphql/Loaded'
import { useRead } from '../graphql/useRead'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import { openLogin } from '../session/login'
import { useViewer } from '../session/useViewer'
import { Doors } from './Doors'
import { HomeDocument, type HomeQuery } from './generated/documents'
import { LatestList } from './LatestList'
import { TodoList } from './TodoList'
import './home.scss'

export type HomeView = HomeQuery['home']

/** One question: what changed for me, what must I do, by when. */
export function HomePane() {
  const { signedIn } = useViewer()
  return signedIn ? <VillageHome /> : <VisitorHome />
}

function VillageHome() {
  const t = useMessages()
  const read = useRead(HomeDocument, {})
  useDidShow(() => read.retry())
  return (
    <Loaded read={read} skeleton="list">
      {({ home }) => (
        <View className="home">
          <Head name={home.division.name} />
          <PendingBallots />
          <Section title={t('home.todos')}>
            <TodoList todos={home.todos} />
          </Section>
          <Section
            title={t('home.latest')}
            action={
              <Button
                kind="quiet"
                fit
                small
                label={t('home.allNotices')}
                onPress={() => openPage('/notice/list/index')}
              />
            }
          >
            <LatestList items={home.latest} />
          </Section>
          <Doors />
        </View>
      )}
    </Loaded>
  )
}

function Head({ name }: { name: string }) {
  const format = useFormat()
  const now = Date.now()
  return (
    <View className="home-head">
      <Text className="home-head__place">{name}</Text>
      <Text className="home-head__day">{`${format.date(now)} ${format.weekday(now)}`}</Text>
    </View>
  )
}

function VisitorHome() {
  const t = useMessages()
  return (
    <View className="home home-visitor">
      <Text className="home-visitor__motto">{t('home.motto')}</Text>
      <Text className="mb-body">{t('home.visitor')}</Text>
      <Button label={t('home.enter')} onPress={openLogin} />
    </View>
  )
}
