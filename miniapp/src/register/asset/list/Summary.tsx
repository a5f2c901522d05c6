import { Text, View } from '@tarojs/components'
import { Button } from '../../../design/button/Button'
import { BarChart } from '../../../design/chart/BarChart'
import { Banner } from '../../../design/feedback/Banner'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Section } from '../../../design/layout/Section'
import { useFormat } from '../../../message/useFormat'
import { useMessages } from '../../../message/useMessages'
import type { RegisterSummaryQuery } from '../../generated/documents'

type Figures = RegisterSummaryQuery['registerSummary']

/** What there is, in one sentence; what is late; then by kind and by year. */
export function Summary({ summary, village }: { summary: Figures; village: string }) {
  const t = useMessages()
  const format = useFormat()
  const { assets, valueFen, contractsRunning, contractsOverdue, overdueFen, contractsExpiring } = summary
  const sentence = t('register.asset.sentence', { assets, value: format.money(valueFen), contracts: contractsRunning })
  return (
    <View className="mb-stack">
      <Card tone="due">
        <Text className="mb-body">{sentence}</Text>
      </Card>
      {contractsOverdue > 0 && (
        <Banner
          tone="error"
          text={t('register.asset.overdue', { count: contractsOverdue, money: format.money(overdueFen) })}
        />
      )}
      {contractsExpiring > 0 && (
        <Banner tone="warning" text={t('register.asset.expiring', { count: contractsExpiring })} />
      )}
      {summary.availableActions.includes('INSPECT') && (
        <Button
          kind="secondary"
          icon="history"
          label={t('register.change.title')}
          onPress={() => openPage('/register/change/index', { division: village })}
        />
      )}
      <View className="register-columns">
        <ByKind summary={summary} />
        <ByYear summary={summary} />
      </View>
    </View>
  )
}

function ByKind({ summary: { byKind } }: { summary: Figures }) {
  const t = useMessages()
  const format = useFormat()
  if (byKind.length === 0) return null
  const bars = byKind.map(({ kind, count, valueFen }) => ({
    id: kind,
    label: t(`register.asset.kind.${kind}`),
    value: valueFen,
    text:
      valueFen > 0
        ? t('register.asset.kindText', { count, value: format.money(valueFen) })
        : t('register.asset.kindNoValue', { count }),
  }))
  return (
    <Section title={t('register.asset.byKind')}>
      <Card>
        <BarChart label={t('register.asset.byKind')} bars={bars} />
      </Card>
    </Section>
  )
}

function ByYear({ summary: { incomeByYear } }: { summary: Figures }) {
  const t = useMessages()
  const format = useFormat()
  if (incomeByYear.length === 0) return null
  const bars = incomeByYear.map(({ year, dueFen, paidFen }) => ({
    id: String(year),
    label: t('register.asset.year', { year }),
    value: paidFen,
    text: t('register.asset.yearText', { due: format.money(dueFen), paid: format.money(paidFen) }),
    tone: paidFen < dueFen ? ('amber' as const) : ('green' as const),
  }))
  return (
    <Section title={t('register.asset.income')}>
      <Card>
        <BarChart
          label={t('register.asset.income')}
          bars={bars}
          whole={Math.max(1, ...incomeByYear.map(({ dueFen }) => dueFen))}
        />
      </Card>
    </Section>
  )
}
