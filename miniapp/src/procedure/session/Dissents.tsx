import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { IconButton } from '../../design/button/IconButton'
import { Sheet } from '../../design/dialog/Sheet'
import { Field } from '../../design/form/Field'
import { SearchBar } from '../../design/form/SearchBar'
import { TextArea } from '../../design/form/TextArea'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useMessages } from '../../message/useMessages'
import type { WorkSession } from '../step/guide'
import type { DissentForm } from './session-form'
import { useRoster } from './useRoster'

interface DissentsProps {
  procedureId: string
  session: WorkSession
  value: readonly DissentForm[]
  onChange: (dissents: DissentForm[]) => void
  error: string | undefined
}

/** 点名反对: who was called and spoke against, and why. It is published with the matter. */
export function Dissents({ procedureId, session, value, onChange, error }: DissentsProps) {
  const t = useMessages()
  const [choosing, setChoosing] = useState(false)
  const without = (personId: string) => value.filter((one) => one.personId !== personId)
  const reasonOf = (personId: string, reason: string) =>
    onChange(value.map((one) => (one.personId === personId ? { ...one, reason } : one)))
  return (
    <Field label={t('procedureWork.dissent.title')} help={t('procedureWork.dissent.help')} optional error={error}>
      <View className="mb-stack">
        {value.map(({ personId, name, reason }) => (
          <Card key={personId}>
            <View className="procedure-work-dissent">
              <Text className="procedure-work-dissent__name">{name}</Text>
              <IconButton
                icon="x"
                label={t('procedureWork.dissent.remove', { name })}
                onPress={() => onChange(without(personId))}
              />
            </View>
            <TextArea
              label={t('procedureWork.dissent.reason', { name })}
              hint={t('procedureWork.dissent.reasonHint')}
              limit={PROCEDURE_TEXT_LIMITS.reason}
              lines={2}
              value={reason}
              onChange={(text) => reasonOf(personId, text)}
            />
          </Card>
        ))}
        <Button kind="secondary" icon="plus" label={t('procedureWork.dissent.add')} onPress={() => setChoosing(true)} />
      </View>
      {choosing && (
        <NameSheet
          procedureId={procedureId}
          session={session}
          onClose={() => setChoosing(false)}
          onChoose={(personId, name) => {
            onChange([...without(personId), { personId, name, reason: '' }])
            setChoosing(false)
          }}
        />
      )}
    </Field>
  )
}

interface NameSheetProps {
  procedureId: string
  session: WorkSession
  onClose: () => void
  onChoose: (personId: string, name: string) => void
}

function NameSheet({ procedureId, session, onClose, onChoose }: NameSheetProps) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const roster = useRoster(procedureId, session.id)
  return (
    <Sheet open title={t('procedureWork.dissent.who')} onClose={onClose}>
      <View className="mb-stack">
        <SearchBar value={search} onChange={setSearch} hint={t('procedureWork.witnessSearch')} />
        <Loaded read={{ ...roster, data: roster.people }} skeleton="list">
          {(people) => (
            <Card flush>
              {people
                .filter(({ name }) => name.includes(search.trim()))
                .map(({ personId, name }) => (
                  <ListRow key={personId} title={name} onPress={() => onChoose(personId, name)} />
                ))}
            </Card>
          )}
        </Loaded>
      </View>
    </Sheet>
  )
}
