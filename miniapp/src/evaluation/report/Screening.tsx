import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import { ProposalCard } from './ProposalCard'
import type { Report } from './ReportSection'
import { ScreeningSheet } from './ScreeningSheet'

/** One criterion met is enough to propose; the township decides. Nothing to say: nothing shown. */
export function Screening({ report }: { report: Report }) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const { criteriaMet, proposal, availableActions } = report
  if (proposal) {
    return (
      <Section title={t('report.screening.proposed')}>
        <ProposalCard proposal={proposal} />
      </Section>
    )
  }
  if (criteriaMet.length === 0) return null
  return (
    <Section title={t('report.screening.title')} note={t('report.screening.note')}>
      <View className="mb-stack">
        <Card>
          <Text className="mb-body">{t('report.screening.met')}</Text>
          {criteriaMet.map(({ id, title }) => (
            <Text key={id} className="mb-body">{`· ${title}`}</Text>
          ))}
        </Card>
        {availableActions.includes('PROPOSE_SCREENING') && (
          <Button kind="secondary" icon="flag" label={t('report.screening.propose')} onPress={() => setOpen(true)} />
        )}
      </View>
      {open && <ScreeningSheet report={report} onClose={() => setOpen(false)} />}
    </Section>
  )
}
