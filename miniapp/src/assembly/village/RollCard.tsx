import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { PersonLine } from '../../design/list/PersonLine'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { Composition } from '../Composition'
import { AssemblyRollDocument, type AssemblyRollQuery } from '../generated/documents'

type Roll = AssemblyRollQuery['assemblyRoll']

/** 代表名册: how many of whom, each share with its arithmetic, and the names. */
export function RollCard({ division }: { division: string }) {
  const t = useMessages()
  const read = useRead(AssemblyRollDocument, { division })
  return (
    <Section title={t('assembly.roll.title')}>
      <Loaded read={read} skeleton="card">
        {({ assemblyRoll }) =>
          assemblyRoll.memberCount === 0 ? (
            <EmptyState icon="users" title={t('assembly.roll.empty')} />
          ) : (
            <Counted roll={assemblyRoll} />
          )
        }
      </Loaded>
    </Section>
  )
}

function Counted({ roll }: { roll: Roll }) {
  const t = useMessages()
  const [names, setNames] = useState(false)
  const { memberCount: members, representativeCount: representatives, womenRepresentativeCount: women } = roll
  const counts = { members, representatives, women, households: roll.householdCount }
  return (
    <Card>
      <View className="mb-stack">
        <Text className="mb-body">
          {t('assembly.roll.counts', { ...counts, committee: members - representatives })}
        </Text>
        <Banner
          tone={roll.sound ? 'good' : 'warning'}
          text={t(roll.sound ? 'assembly.roll.good' : 'assembly.roll.bad')}
        />
        <Composition checks={roll.checks} />
        <Button
          kind="secondary"
          small
          label={t('assembly.roll.names', { count: roll.members.length })}
          onPress={() => setNames(true)}
        />
      </View>
      {names && <Names roll={roll} onClose={() => setNames(false)} />}
    </Card>
  )
}

function Names({ roll, onClose }: { roll: Roll; onClose: () => void }) {
  const t = useMessages()
  return (
    <Sheet open title={t('assembly.roll.title')} onClose={onClose}>
      <View className="assembly-names">
        {roll.members.map(({ personId, name, groupName, woman, ofCommittee }) => (
          <PersonLine
            key={personId}
            name={name}
            office={ofCommittee ? t('assembly.roll.committee') : undefined}
            note={[woman ? t('assembly.roll.woman') : '', groupName].filter(Boolean).join(' · ')}
          />
        ))}
      </View>
    </Sheet>
  )
}
