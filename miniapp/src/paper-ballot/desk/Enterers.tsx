import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AppointPaperEntererDocument, DismissPaperEntererDocument } from '../generated/documents'
import type { DeskProps } from './index'

/** 录票人: representatives the host asked. */
export function Enterers({ desk }: DeskProps) {
  const t = useMessages()
  const [asking, setAsking] = useState(false)
  const dismiss = useCommand(DismissPaperEntererDocument)
  const host = desk.availableActions.includes('APPOINT')
  const remove = (personId: string) => dismiss.run({ input: { evaluationId: desk.id, personId } })
  return (
    <Section title={t('paperBallot.enterer.title')} note={t('paperBallot.enterer.note')}>
      <View className="mb-stack">
        {desk.enterers.length === 0 && <Banner text={t('paperBallot.enterer.none')} />}
        {desk.enterers.length > 0 && (
          <Card flush>
            {desk.enterers.map(({ personId, name, appointedByName }) => (
              <ListRow
                key={personId}
                title={name}
                note={t('paperBallot.enterer.by', { name: appointedByName })}
                trailing={
                  host && (
                    <Button
                      kind="quiet"
                      fit
                      small
                      label={t('paperBallot.enterer.remove')}
                      onPress={() => void remove(personId)}
                    />
                  )
                }
              />
            ))}
          </Card>
        )}
        {dismiss.message && <Banner tone="error" text={dismiss.message} />}
        {host && (
          <Button kind="secondary" icon="plus" label={t('paperBallot.enterer.add')} onPress={() => setAsking(true)} />
        )}
      </View>
      {asking && <Ask desk={desk} onClose={() => setAsking(false)} />}
    </Section>
  )
}

function Ask({ desk, onClose }: DeskProps & { onClose: () => void }) {
  const t = useMessages()
  const appoint = useCommand(AppointPaperEntererDocument)
  const [chosen, setChosen] = useState<string>()
  const send = async () => {
    if (chosen && (await appoint.run({ input: { evaluationId: desk.id, personId: chosen } })).ok) onClose()
  }
  const said = appoint.message ?? appoint.fieldErrors.personId
  const button = (
    <Button label={t('paperBallot.enterer.add')} busy={appoint.busy} disabled={!chosen} onPress={() => void send()} />
  )
  return (
    <Sheet open title={t('paperBallot.enterer.choose')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        {desk.candidates.length === 0 && <Banner text={t('paperBallot.enterer.noCandidates')} />}
        <Choice
          label={t('paperBallot.enterer.choose')}
          options={desk.candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
        {said && <Banner tone="error" text={said} />}
      </View>
    </Sheet>
  )
}
