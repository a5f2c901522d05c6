import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Field } from '../../design/form/Field'
import { SearchBar } from '../../design/form/SearchBar'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { PersonLine } from '../../design/list/PersonLine'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ProcedureWitnessesDocument } from '../generated/documents'

interface WitnessPickerProps {
  /** The name of who was chosen. */
  chosen: string | undefined
  onChoose: (id: string, name: string) => void
  division: string
  error: string | undefined
}

/** 证明人: somebody of the village, found by name. */
export function WitnessPicker({ chosen, onChoose, division, error }: WitnessPickerProps) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const words = search.trim()
  const read = useRead(ProcedureWitnessesDocument, { division, search: words }, { skip: words === '' || !!chosen })
  const found = words === '' ? [] : (read.data?.persons.nodes ?? [])
  const nobody = words !== '' && read.data !== undefined && found.length === 0
  return (
    <Field
      label={t('procedureWork.witness')}
      help={t('procedureWork.witnessHelp')}
      error={error ?? (nobody ? t('procedureWork.witnessNobody') : read.message)}
    >
      {chosen ? (
        <PersonLine
          name={chosen}
          trailing={
            <Button kind="quiet" small fit label={t('procedureWork.witnessOther')} onPress={() => onChoose('', '')} />
          }
        />
      ) : (
        <View className="mb-stack">
          <SearchBar value={search} onChange={setSearch} hint={t('procedureWork.witnessSearch')} />
          {found.length > 0 && (
            <Card flush>
              {found.map(({ id, name, groupName, householdNumber }) => (
                <ListRow
                  key={id}
                  title={name}
                  note={[groupName, householdNumber].filter(Boolean).join(' · ')}
                  onPress={() => onChoose(id, name)}
                />
              ))}
            </Card>
          )}
        </View>
      )}
    </Field>
  )
}
