import '../../message/late/roster'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { PersonKinshipDocument, type PersonKinshipQuery } from '../generated/documents'
import { RecordSheet } from './RecordSheet'
import { RelativeRow } from './RelativeRow'
import { RemoveSheet } from './RemoveSheet'
import './index.scss'

type Kinship = PersonKinshipQuery['personKinship']
export type Relative = Kinship['relatives'][number]

/** 家庭和亲属 of a person on the roll: who is related how, from where it is known, and which offices that rules out. */
export default function KinshipPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(PersonKinshipDocument, { personId: id })
  useDidShow(() => read.retry())
  const [recording, setRecording] = useState(false)
  const [removing, setRemoving] = useState<Relative>()
  const kinship = read.data?.personKinship
  const bottom = <Button icon="plus" label={t('roster.kinship.add')} onPress={() => setRecording(true)} />
  return (
    <Screen title={t('roster.kinship.title')} bottom={kinship && bottom}>
      <Loaded read={read} skeleton="list">
        {({ personKinship }) => <Body kinship={personKinship} onRemove={setRemoving} />}
      </Loaded>
      {kinship && recording && (
        <RecordSheet
          personId={id}
          name={kinship.name}
          division={kinship.division.code}
          onClose={() => setRecording(false)}
          onDone={read.retry}
        />
      )}
      {kinship && removing && (
        <RemoveSheet
          personId={id}
          name={kinship.name}
          relative={removing}
          onClose={() => setRemoving(undefined)}
          onDone={read.retry}
        />
      )}
    </Screen>
  )
}

function Body({ kinship, onRemove }: { kinship: Kinship; onRemove: (relative: Relative) => void }) {
  const t = useMessages()
  const { name, relatives, conflicts } = kinship
  const open = (personId: string) => openPage('/roster/kinship/index', { id: personId })
  return (
    <View className="mb-stack">
      <Text className="mb-title">{t('roster.kinship.of', { name })}</Text>
      {conflicts.map((text) => (
        <Banner key={text} tone="warning" text={text} />
      ))}
      {relatives.length === 0 ? (
        <EmptyState icon="users" title={t('roster.kinship.emptyTitle')} text={t('roster.kinship.emptyText')} />
      ) : (
        <Card flush>
          {relatives.map((relative) => (
            <RelativeRow
              key={relative.personId}
              relative={relative}
              onOpen={() => open(relative.personId)}
              onRemove={() => onRemove(relative)}
            />
          ))}
        </Card>
      )}
      <Text className="mb-small">{t('roster.kinship.note')}</Text>
    </View>
  )
}
