import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { BatchTag } from '../BatchTag'
import { OpenPaperBatchDocument } from '../generated/documents'
import { useReadingWords } from '../useReadingWords'
import type { DeskProps } from './index'

/** 录票: batches as they stand, and a new one once a pile is counted. */
export function Batches({ desk }: DeskProps) {
  const t = useMessages()
  const words = useReadingWords()
  const { batches, availableActions } = desk
  return (
    <Section title={t('paperBallot.batch.title')} note={t('paperBallot.batch.note')}>
      <View className="mb-stack">
        {batches.length === 0 && <Banner text={t('paperBallot.batch.none')} />}
        {batches.length > 0 && (
          <Card flush>
            {batches.map((batch) => (
              <ListRow
                key={batch.id}
                title={t('paperBallot.batch.name', { number: batch.number, sheets: batch.sheets })}
                gist={words(batch)}
                tags={<BatchTag state={batch.state} />}
                onPress={() => openPage('/paper-ballot/batch/index', { id: batch.id })}
              />
            ))}
          </Card>
        )}
        {availableActions.includes('OPEN_BATCH') && desk.counts.paper > desk.counts.sheets && <Open id={desk.id} />}
      </View>
    </Section>
  )
}

function Open({ id }: { id: string }) {
  const t = useMessages()
  const open = useCommand(OpenPaperBatchDocument)
  const [typed, setTyped] = useState('')
  const sheets = Number(typed)
  const send = async () => {
    const done = await open.run({ input: { evaluationId: id, sheets } })
    if (done.ok && done.payload.batch) openPage('/paper-ballot/batch/index', { id: done.payload.batch.id })
  }
  return (
    <Card>
      <View className="mb-stack">
        <Field label={t('paperBallot.batch.count')} error={open.fieldErrors.sheets}>
          <TextInput kind="number" label={t('paperBallot.batch.count')} value={typed} onChange={setTyped} />
        </Field>
        {open.message && <Banner tone="error" text={open.message} />}
        <Button
          kind="secondary"
          label={t('paperBallot.batch.open')}
          busy={open.busy}
          disabled={!Number.isInteger(sheets) || sheets < 1}
          onPress={send}
        />
      </View>
    </Card>
  )
}
