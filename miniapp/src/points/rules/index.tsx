import '../../message/late/points'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import {
  PointsProgrammeOfDocument,
  type PointsProgrammeOfQuery,
  type PointsRulesViewFragment,
} from '../generated/documents'
import { Items } from '../Items'
import { useVillage } from '../useVillage'
import { RulesForm } from './RulesForm'
import { SwitchSheet } from './SwitchSheet'
import './index.scss'

/** 积分细则 as they were passed, version by version; and the switch. */
export default function PointsRulesPage() {
  const t = useMessages()
  const division = useVillage({ county: true })
  const read = useRead(PointsProgrammeOfDocument, { division }, { skip: division === '' })
  const [changing, setChanging] = useState(false)
  const programme = read.data?.pointsProgramme
  if (changing && programme)
    return (
      <RulesForm
        division={division}
        rules={programme.rules}
        onDone={() => {
          setChanging(false)
          read.retry()
        }}
      />
    )
  return (
    <Screen
      title={t('points.rules.title')}
      bottom={
        programme && (
          <Actions
            programme={programme}
            division={division}
            onChange={() => setChanging(true)}
            onSwitched={read.retry}
          />
        )
      }
    >
      <Loaded read={read} skeleton="text">
        {({ pointsProgramme }) => <Versions programme={pointsProgramme} />}
      </Loaded>
    </Screen>
  )
}

type Programme = PointsProgrammeOfQuery['pointsProgramme']

function Versions({ programme }: { programme: Programme }) {
  const t = useMessages()
  const format = useFormat()
  const { rules, versions, offReason: reason, offByCounty, on, division } = programme
  if (division.code.length === 6)
    return (
      <View className="mb-stack">
        <Text className="mb-title">{t(on ? 'points.rules.countyOn' : 'points.rules.countyOff')}</Text>
        {reason && <Banner text={t('points.offReason', { reason })} />}
        <Text className="mb-body">{t('points.promise')}</Text>
      </View>
    )
  if (!rules) return <EmptyState icon="scroll-text" title={t('points.rules.none')} text={t('points.offText')} />
  const older = versions.filter(({ version }) => version !== rules.version)
  return (
    <View className="mb-stack">
      {reason && (
        <Banner text={offByCounty ? t('points.offByCounty', { reason }) : t('points.offReason', { reason })} />
      )}
      <Text className="mb-body">{t('points.promise')}</Text>
      <Passed rules={rules} />
      <Items items={rules.items} />
      {older.length > 0 && (
        <Section title={t('points.rules.older')}>
          <Card flush>
            {older.map(({ id, version, passedOn, reference }) => (
              <ListRow
                key={id}
                title={t('points.rulesVersion', { version, date: format.date(passedOn) })}
                gist={reference}
              />
            ))}
          </Card>
        </Section>
      )}
    </View>
  )
}

function Passed({ rules }: { rules: PointsRulesViewFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { version, passedOn, reference, publishDays, recorderPost, recorderName } = rules
  return (
    <Card>
      <View className="mb-stack">
        <Text className="mb-title">{t('points.rulesVersion', { version, date: format.date(passedOn) })}</Text>
        <Text className="mb-body">{t('points.rules.reference', { reference })}</Text>
        <Text className="mb-body">{t('points.rules.days', { days: publishDays })}</Text>
        <Text className="mb-small">{t('points.rules.recorded', { who: `${recorderPost} ${recorderName}` })}</Text>
      </View>
    </Card>
  )
}

interface ActionsProps {
  programme: Programme
  division: string
  onChange: () => void
  onSwitched: () => void
}

function Actions({ programme, division, onChange, onSwitched }: ActionsProps) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const { availableActions, on } = programme
  const adopts = availableActions.includes('ADOPT_RULES')
  const switches = availableActions.includes('SWITCH_ON') || availableActions.includes('SWITCH_OFF')
  if (!adopts && !switches) return null
  return (
    <>
      <ButtonRow>
        {switches && (
          <Button
            kind="secondary"
            label={t(on ? 'points.switch.off' : 'points.switch.on')}
            onPress={() => setOpen(true)}
          />
        )}
        {adopts && <Button label={t('points.rules.change')} onPress={onChange} />}
      </ButtonRow>
      {open && <SwitchSheet division={division} on={!on} onClose={() => setOpen(false)} onDone={onSwitched} />}
    </>
  )
}
