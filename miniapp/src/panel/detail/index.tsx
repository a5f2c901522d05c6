import '../../message/late/panel'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { Deadline } from '../../design/list/Deadline'
import { PersonLine } from '../../design/list/PersonLine'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { type PanelBodyFragment, PanelDetailDocument } from '../generated/documents'
import { ClosePanel } from './ClosePanel'
import { MySheets } from './MySheets'
import { PanelOutcome } from './PanelOutcome'
import './index.scss'

export default function PanelDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(PanelDetailDocument, { id })
  useDidShow(() => read.retry())
  return (
    <Screen title={t('panel.title')}>
      <Loaded read={read} skeleton="card">
        {({ panel }) => panel && <Panel panel={panel} />}
      </Loaded>
    </Screen>
  )
}

function Panel({ panel }: { panel: PanelBodyFragment }) {
  const t = useMessages()
  const { title, purpose, division, host, closesAt, state, availableActions } = panel
  return (
    <View>
      <Card>
        <Text className="mb-title">{title}</Text>
        <Text className="mb-gist">{purpose}</Text>
        {state === 'OPEN' && <Deadline at={closesAt} label={t('panel.edit.closes')} />}
        <View className="panel-facts">
          <Text className="mb-small">{division.name}</Text>
          <Text className="mb-small">{t('panel.detail.host', { host })}</Text>
          <Progressed panel={panel} />
        </View>
      </Card>
      {availableActions.includes('SCORE') && <MySheets panel={panel} />}
      {panel.result ? <PanelOutcome panel={panel} /> : <Banner icon="lock" text={t('panel.detail.waiting')} />}
      <Aspects panel={panel} />
      <Section title={t('panel.detail.scorers')}>
        <Card>
          <View className="mb-stack">
            {panel.scorers.map(({ personId, name, office, sheets }) => (
              <PersonLine
                key={personId}
                name={name}
                office={office}
                {...(typeof sheets === 'number' ? { note: t('panel.detail.scorerSheets', { count: sheets }) } : {})}
              />
            ))}
          </View>
        </Card>
      </Section>
      {availableActions.includes('CLOSE') && <ClosePanel panel={panel} />}
      <Text className="mb-small">{t('panel.detail.notPersons')}</Text>
    </View>
  )
}

export const sheetsExpected = ({ subjects, scorers }: PanelBodyFragment): number => subjects.length * scorers.length

function Progressed({ panel }: { panel: PanelBodyFragment }) {
  const t = useMessages()
  const { sheetCount, closedEarlyReason: reason } = panel
  if (typeof sheetCount !== 'number') return null
  const total = sheetsExpected(panel)
  const early = reason && t('panel.detail.early', { count: total - sheetCount, reason })
  return <Text className="mb-small">{early || t('panel.detail.sheets', { count: sheetCount, total })}</Text>
}

function Aspects({ panel }: { panel: PanelBodyFragment }) {
  const t = useMessages()
  return (
    <Section title={t('panel.detail.aspects')}>
      <Card>
        {panel.aspects.map(({ id, title, max, weight }) => (
          <View key={id} className="panel-aspect">
            <Text className="panel-aspect__title">{title}</Text>
            <Text className="mb-small">{t('panel.edit.aspectLine', { max, weight })}</Text>
          </View>
        ))}
      </Card>
    </Section>
  )
}
