import { SCREENING_CRITERIA } from '@shared/evaluation/criteria'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ProposeScreeningDocument } from '../generated/documents'
import type { Report } from './ReportSection'

interface ScreeningSheetProps {
  report: Report
  onClose: () => void
}

/** Begins with what the counts say; the proposer answers for what is sent. */
export function ScreeningSheet({ report, onClose }: ScreeningSheetProps) {
  const t = useMessages()
  const command = useCommand(ProposeScreeningDocument)
  const [criteria, setCriteria] = useState<string[]>(report.criteriaMet.map(({ id }) => id))
  const [evidence, setEvidence] = useState('')
  const send = async () => {
    if (!(await command.run({ input: { evaluationId: report.id, criteria, evidence } })).ok) return
    showToast({ text: t('report.screening.sent') })
    onClose()
  }
  const errors = command.fieldErrors
  return (
    <Sheet
      open
      title={t('report.screening.propose')}
      onClose={onClose}
      bottom={<Button label={t('report.screening.send')} busy={command.busy} onPress={send} />}
    >
      <View className="mb-stack">
        <Text className="mb-body">{t('report.screening.note')}</Text>
        <Field label={t('report.screening.criteria')} error={errors.criteria}>
          <MultiChoice
            label={t('report.screening.criteria')}
            options={SCREENING_CRITERIA.map(({ id, title }) => ({ value: id, label: title }))}
            value={criteria}
            onChange={setCriteria}
          />
        </Field>
        <Field label={t('report.screening.evidence')} error={errors.evidence}>
          <TextArea
            label={t('report.screening.evidence')}
            hint={t('report.screening.evidenceHint')}
            value={evidence}
            limit={1000}
            onChange={setEvidence}
          />
        </Field>
        {command.message && <Banner tone="error" text={command.message} />}
      </View>
    </Sheet>
  )
}
