import '../../message/late/report'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EvaluationReportDocument, type ReportBodyFragment } from '../generated/documents'
import { CrossTables } from './CrossTables'
import { FileButtons } from './FileButtons'
import { Flags } from './Flags'
import { Screening } from './Screening'
import { Survey } from './Survey'

interface ReportSectionProps {
  id: string
  anonymous: boolean
}

/** What can be read out of a closed round besides its counts; nothing while it is on its way. */
export function ReportSection({ id, anonymous }: ReportSectionProps) {
  const t = useMessages()
  const { data } = useRead(EvaluationReportDocument, { id })
  const report = data?.evaluationReport
  if (!report) return null
  const compared = report.comparison.headlines.length > 1
  return (
    <View>
      <Flags flags={report.flags} />
      <Survey report={report} />
      {compared && (
        <Section title={t('report.compare.title')}>
          <Button
            kind="secondary"
            icon="chart-column"
            label={t('report.compare.open')}
            onPress={() => openPage('/evaluation/compare/index', { id })}
          />
        </Section>
      )}
      <CrossTables report={report} anonymous={anonymous} />
      <Screening report={report} />
      <FileButtons id={id} report={report} />
    </View>
  )
}

export type Report = ReportBodyFragment
