import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { Report } from './ReportSection'
import { SurveySheet } from './SurveySheet'

/** 电话调查 and the ballots weighed, with the sum and the document; for the host a way to enter it. */
export function Survey({ report }: { report: Report }) {
  const t = useMessages()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const { survey } = report
  const mayEnter = report.availableActions.includes('RECORD_SURVEY')
  if (!survey && !mayEnter) return null
  return (
    <Section title={t('report.survey.title')}>
      <View className="mb-stack">
        {survey && (
          <Card>
            <Text className="mb-title">{survey.title}</Text>
            <Text className="mb-body">{survey.text}</Text>
            <Text className="mb-small">{t('report.survey.source', { source: survey.source })}</Text>
            <Text className="mb-small">
              {t('report.survey.recorded', { name: survey.recordedBy, date: format.date(survey.recordedAt) })}
            </Text>
            {survey.reason && (
              <Text className="mb-small">{t('report.survey.corrected', { reason: survey.reason })}</Text>
            )}
          </Card>
        )}
        {mayEnter && (
          <Button
            kind="secondary"
            icon="pencil"
            label={t(survey ? 'report.survey.correct' : 'report.survey.enter')}
            onPress={() => setOpen(true)}
          />
        )}
      </View>
      {open && <SurveySheet report={report} onClose={() => setOpen(false)} />}
    </Section>
  )
}
