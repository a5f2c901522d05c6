import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Button } from '../design/button/Button'
import { EmptyState } from '../design/feedback/EmptyState'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { ListRow } from '../design/list/ListRow'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { openLogin } from '../session/login'
import { useViewer } from '../session/useViewer'
import { Contacts } from './Contacts'
import { MyAccountDocument } from './generated/documents'
import { HatChoice } from './HatChoice'
import { Household } from './Household'
import { LeaveButtons } from './LeaveButtons'
import { Look } from './Look'
import { PersonCard } from './PersonCard'
import './account.scss'

/** 我的: who I am here, as whom I act, how it looks, what is on file, and whom to ask. */
export function AccountPane() {
  const { viewer } = useViewer()
  return viewer ? <Mine /> : <Visitor />
}

function Visitor() {
  const t = useMessages()
  return (
    <>
      <EmptyState
        icon="user-round"
        title={t('account.visitor.title')}
        text={t('account.visitor.text')}
        action={<Button label={t('account.login.title')} onPress={openLogin} />}
      />
      <Look />
    </>
  )
}

function Mine() {
  const { viewer } = useViewer()
  const { data, retry } = useRead(MyAccountDocument, {})
  useDidShow(() => retry())
  if (!viewer) return null
  const { household, contacts } = data?.viewer ?? {}
  return (
    <View className="account-pane">
      <PersonCard viewer={viewer} />
      <HatChoice viewer={viewer} />
      {household && household.members.length > 1 && <Household household={household} />}
      <Look />
      <More />
      <Contacts contacts={contacts ?? []} loaded={data !== undefined} />
      <LeaveButtons />
    </View>
  )
}

function More() {
  const t = useMessages()
  return (
    <Section title={t('account.more.title')}>
      <Card flush>
        <ListRow
          icon="eye"
          title={t('account.more.known')}
          note={t('account.more.knownNote')}
          onPress={() => openPage('/account/about/index')}
        />
        <ListRow
          icon="clipboard-check"
          title={t('account.more.ballots')}
          note={t('account.more.ballotsNote')}
          onPress={() => openPage('/ballot/mine/index')}
        />
        <ListRow
          icon="smartphone"
          title={t('account.more.devices')}
          note={t('account.more.devicesNote')}
          onPress={() => openPage('/account/devices/index')}
        />
      </Card>
    </Section>
  )
}
