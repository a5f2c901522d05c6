import { BLENDS } from '@shared/evaluation/formula'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { RecordPhoneSurveyDocument } from '../generated/documents'
import type { Report } from './ReportSection'

interface SurveySheetProps {
  report: Report
  onClose: () => void
}

/** Somebody else's figure: the document it stands in is asked for, and a reason when it is corrected. */
export function SurveySheet({ report, onClose }: SurveySheetProps) {
  const t = useMessages()
  const command = useCommand(RecordPhoneSurveyDocument)
  const [blendId, setBlendId] = useState(BLENDS[0]?.id ?? '')
  const [value, setValue] = useState('')
  const [source, setSource] = useState('')
  const [reason, setReason] = useState('')
  const { survey } = report
  const send = async () => {
    const basisPoints = Math.round(Number(value) * 100)
    const correction = survey ? { reason } : {}
    const input = { evaluationId: report.id, blendId, value: basisPoints, source, attachmentIds: [], ...correction }
    if (!(await command.run({ input })).ok) return
    showToast({ text: t('report.survey.saved') })
    onClose()
  }
  const errors = command.fieldErrors
  const readable = value.trim() !== '' && !Number.isNaN(Number(value))
  return (
    <Sheet
      open
      title={t(survey ? 'report.survey.correct' : 'report.survey.enter')}
      onClose={onClose}
      bottom={<Button label={t('report.survey.save')} busy={command.busy} disabled={!readable} onPress={send} />}
    >
      <View className="mb-stack">
        {!survey && (
          <Choice
            label={t('report.survey.title')}
            options={BLENDS.map(({ id, title, source: note }) => ({ value: id, label: title, note }))}
            value={blendId}
            onChange={setBlendId}
          />
        )}
        <Field label={t('report.survey.value')} error={errors.value}>
          <TextInput
            kind="digit"
            label={t('report.survey.value')}
            hint={t('report.survey.valueHint')}
            value={value}
            onChange={setValue}
          />
        </Field>
        <Field label={t('report.survey.document')} error={errors.source}>
          <TextInput
            label={t('report.survey.document')}
            hint={t('report.survey.documentHint')}
            value={source}
            limit={100}
            onChange={setSource}
          />
        </Field>
        {survey && (
          <Field label={t('report.survey.reason')} error={errors.reason}>
            <TextInput label={t('report.survey.reason')} value={reason} limit={200} onChange={setReason} />
          </Field>
        )}
        {command.message && <Banner tone="error" text={command.message} />}
      </View>
    </Sheet>
  )
}
