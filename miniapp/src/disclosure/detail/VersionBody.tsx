import type { LineRow } from '@shared/disclosure/table'
import { Text } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { DisclosureTextFragment } from '../generated/documents'
import { PeriodChart } from '../overview/PeriodChart'
import { Balance } from '../table/Balance'
import { Lines } from '../table/Lines'
import { asTable } from '../table/line-words'

interface VersionBodyProps {
  version: DisclosureTextFragment
  onAsk?: (row: LineRow) => void
  /** A line tapped, where its vouchers can be read. */
  onOpen?: (row: LineRow) => void
  asked?: Readonly<Record<string, number>>
  /** In a review vouchers stand apart, and the column is narrow. */
  reviewing?: boolean
}

/** What a version says, from the sentence to the last line. */
export function VersionBody({ version, onAsk, onOpen, asked, reviewing }: VersionBodyProps) {
  const t = useMessages()
  const { totals, body, attachments } = version
  const table = asTable(version.table)
  return (
    <>
      {totals && saysSomething(totals) && (
        <Card>
          <PeriodChart figures={totals} />
          <Balance totals={totals} />
        </Card>
      )}
      {body !== '' && (
        <Card>
          <Text className="mb-body">{body}</Text>
        </Card>
      )}
      {table && table.rows.length > 0 && (
        <Section title={t('disclosureWork.line.title', { count: table.rows.length })}>
          <Lines table={table} onAsk={onAsk} onOpen={onOpen} asked={asked} narrow={reviewing} />
        </Section>
      )}
      {!reviewing && attachments.length > 0 && (
        <Section title={t('disclosureWork.detail.attachments')}>
          <AttachmentList attachments={attachments} />
        </Section>
      )}
    </>
  )
}

/** A table of contracts or names has no income and spending to add up. */
function saysSomething({ opening, income, expense }: NonNullable<DisclosureTextFragment['totals']>): boolean {
  return income !== 0 || expense !== 0 || (opening !== null && opening !== undefined)
}
