import { Text } from '@tarojs/components'
import { Card } from '../design/layout/Card'
import { Section } from '../design/layout/Section'
import { StatLine } from '../design/list/StatLine'
import { useMessages } from '../message/useMessages'
import type { PaperDeskViewFragment } from './generated/documents'
import './paper-ballot.scss'

/** 对账: everybody on the roll votes one way, and the figures say so. */
export function ChannelSum({ counts }: Pick<PaperDeskViewFragment, 'counts'>) {
  const t = useMessages()
  const { people, phoneTaken: taken, phoneWaiting: waiting, paper, sheets, sheetsSigned: signed } = counts
  return (
    <Section title={t('paperBallot.sum.title')}>
      <Card>
        <StatLine
          stats={[
            { label: t('paperBallot.sum.taken'), value: String(taken) },
            { label: t('paperBallot.sum.waiting'), value: String(waiting) },
            { label: t('paperBallot.sum.paper'), value: String(paper) },
          ]}
        />
        <Text className="mb-body paper-sum">{t('paperBallot.sum.line', { people, taken, waiting, paper })}</Text>
        <Text className="mb-small paper-sum">{t('paperBallot.sum.sheets', { sheets, signed, paper })}</Text>
      </Card>
    </Section>
  )
}
