import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { PublishCrossTableDocument } from '../generated/documents'
import type { Report } from './ReportSection'

interface CrossTableSheetProps {
  report: Report
  onClose: () => void
}

/** Two axes to cross; what was published before rules some of them out. */
export function CrossTableSheet({ report, onClose }: CrossTableSheetProps) {
  const t = useMessages()
  const command = useCommand(PublishCrossTableDocument)
  const axes = report.crossAxes
  const [row, setRow] = useState(axes[0]?.id ?? '')
  const [column, setColumn] = useState('')
  const fitting = axes.find(({ id }) => id === row)?.with ?? []
  // The villagers' groups stand as rows.
  const columns = axes.filter(({ id }) => fitting.includes(id) && id !== 'GROUP')
  const chosen = columns.some(({ id }) => id === column) ? column : ''
  const send = async () => {
    if (!(await command.run({ input: { evaluationId: report.id, row, column: chosen } })).ok) return
    showToast({ text: t('report.cross.published') })
    onClose()
  }
  const fault = command.message ?? Object.values(command.fieldErrors)[0]
  return (
    <Sheet
      open
      title={t('report.cross.add')}
      onClose={onClose}
      bottom={<Button label={t('report.cross.publish')} busy={command.busy} disabled={chosen === ''} onPress={send} />}
    >
      <View className="mb-stack">
        <Text className="mb-body">{t('report.cross.addNote')}</Text>
        <Field label={t('report.cross.row')}>
          <Choice
            label={t('report.cross.row')}
            options={axes.map(({ id, title }) => ({ value: id, label: title }))}
            value={row}
            onChange={setRow}
          />
        </Field>
        <Field label={t('report.cross.column')}>
          <Choice
            label={t('report.cross.column')}
            options={columns.map(({ id, title }) => ({ value: id, label: title }))}
            value={chosen}
            onChange={setColumn}
          />
        </Field>
        {fault && <Banner tone="error" text={fault} />}
      </View>
    </Sheet>
  )
}
