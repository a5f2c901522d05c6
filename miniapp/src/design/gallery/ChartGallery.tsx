import { formatMoney, formatMoneyExact } from '@shared/format'
import { View } from '@tarojs/components'
import { BarChart } from '../chart/BarChart'
import { DataTable } from '../chart/DataTable'
import { Proportion } from '../chart/Proportion'
import { Card } from '../layout/Card'
import { Section } from '../layout/Section'
import { sample } from './sample'

const [item, , spent, who] = sample.columns

export function ChartGallery() {
  return (
    <View>
      <Section title={sample.disclosure} note={sample.money}>
        <Card>
          <BarChart
            label={sample.disclosure}
            bars={sample.income.map((label, place) => {
              const fen = sample.incomeFen[place] ?? 0
              return { id: label, label, value: fen, text: formatMoney(fen) }
            })}
          />
        </Card>
      </Section>
      <Section title={sample.satisfactionQuestion}>
        <Card>
          <Proportion
            label={sample.satisfactionQuestion}
            shares={sample.satisfaction.map((label, place) => ({ id: label, label, value: sample.votes[place] ?? 0 }))}
          />
        </Card>
      </Section>
      <Section title={sample.disclosure}>
        <Card>
          <DataTable
            label={sample.disclosure}
            columns={[
              { key: 'item', title: item },
              { key: 'spent', title: spent, numeric: true },
              { key: 'who', title: who },
            ]}
            rows={sample.spending.map((name, place) => ({
              id: name,
              cells: { item: name, spent: formatMoneyExact(sample.spendingFen[place] ?? 0), who: sample.handler },
            }))}
            total={{
              item: sample.total,
              spent: formatMoneyExact(sample.spendingFen.reduce((sum, fen) => sum + fen, 0)),
            }}
          />
        </Card>
      </Section>
    </View>
  )
}
