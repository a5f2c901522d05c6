import { openDocument } from '../../attachment/open-document'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { showToast } from '../../design/feedback/toast-store'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import { openSheet } from '../../print/open-sheet'
import type { Report } from './ReportSection'

interface FileButtonsProps {
  id: string
  report: Report
}

/** The published result on paper and as a table. */
export function FileButtons({ id, report }: FileButtonsProps) {
  const t = useMessages()
  const told = (opened: boolean) => opened || showToast({ text: t('report.file.failed') })
  const { pdfPath, xlsxPath } = report
  return (
    <Section title={t('report.file.title')}>
      <ButtonRow>
        <Button
          kind="secondary"
          icon="printer"
          label={t('report.file.pdf')}
          onPress={async () => told(await openSheet(pdfPath))}
        />
        <Button
          kind="secondary"
          icon="download"
          label={t('report.file.xlsx')}
          onPress={async () => told(await openDocument({ url: xlsxPath, fileName: `${id}.xlsx` }))}
        />
      </ButtonRow>
    </Section>
  )
}
