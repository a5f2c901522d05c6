import '../../message/late/points'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { PointsHomeDocument, type PointsHomeQuery, type PointsProgrammeViewFragment } from '../generated/documents'
import { Items } from '../Items'
import { useVillage } from '../useVillage'
import { GoodsList } from './GoodsList'
import { Household, Leaving } from './Household'
import { Published } from './Published'
import './index.scss'

/** 积分 of my household: what there is, how to earn it, what for; and what is published now. */
export default function PointsHomePage() {
  const t = useMessages()
  const division = useVillage()
  const read = useRead(PointsHomeDocument, { division }, { skip: division === '' })
  useDidShow(() => read.retry())
  return (
    <Screen title={t('points.title')}>
      {division === '' ? (
        <EmptyState icon="hand-coins" title={t('points.off')} text={t('points.offText')} />
      ) : (
        <Loaded read={read} skeleton="card">
          {(data) => <Home data={data} division={division} onChanged={read.retry} />}
        </Loaded>
      )}
    </Screen>
  )
}

interface HomeProps {
  data: PointsHomeQuery
  division: string
  onChanged: () => void
}

function Home({ data, division, onChanged }: HomeProps) {
  const t = useMessages()
  const { pointsProgramme: programme, myPoints, pointsGoods } = data
  return (
    <View className="mb-stack">
      <Text className="mb-body">{t('points.promise')}</Text>
      <Work programme={programme} division={division} />
      {programme.on ? (
        <>
          <Household household={myPoints} rules={programme.rules} onChanged={onChanged} />
          <GoodsList goods={pointsGoods} balance={myPoints?.balance ?? null} onRedeemed={onChanged} />
          <Published division={division} />
          <Rules programme={programme} division={division} />
          {myPoints?.consented && myPoints.mayDecide && <Leaving />}
        </>
      ) : (
        <Off programme={programme} />
      )}
    </View>
  )
}

function Off({ programme }: { programme: PointsProgrammeViewFragment }) {
  const t = useMessages()
  const { offReason: reason, offByCounty } = programme
  return (
    <>
      <EmptyState icon="hand-coins" title={t('points.off')} text={t('points.offText')} />
      {reason && (
        <Banner text={offByCounty ? t('points.offByCounty', { reason }) : t('points.offReason', { reason })} />
      )}
    </>
  )
}

/** For who holds an office: the way to the desk, or to the rules while there are none. */
function Work({ programme, division }: { programme: PointsProgrammeViewFragment; division: string }) {
  const t = useMessages()
  const { availableActions, on } = programme
  if (availableActions.length === 0) return null
  const page = on ? '/points/desk/index' : '/points/rules/index'
  return (
    <Card flush>
      <ListRow
        icon="briefcase"
        title={t(on ? 'points.work' : 'points.rules')}
        onPress={() => openPage(page, { division })}
      />
    </Card>
  )
}

function Rules({ programme, division }: { programme: PointsProgrammeViewFragment; division: string }) {
  const t = useMessages()
  const format = useFormat()
  const { rules } = programme
  if (!rules) return null
  const { version, passedOn, items } = rules
  return (
    <Section title={t('points.earn')} note={t('points.rulesVersion', { version, date: format.date(passedOn) })}>
      <Items items={items} />
      <Card flush>
        <ListRow
          icon="scroll-text"
          title={t('points.rules')}
          onPress={() => openPage('/points/rules/index', { division })}
        />
      </Card>
    </Section>
  )
}
