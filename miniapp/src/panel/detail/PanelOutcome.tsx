import { formatMarks } from '@shared/evaluation/panel'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { BarChart } from '../../design/chart/BarChart'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { PanelBodyFragment } from '../generated/documents'
import { SubjectDetail } from './SubjectDetail'

const FULL = 10_000

/** Ranks with their totals, the rule they came from, and behind each subject every mark that made it. */
export function PanelOutcome({ panel }: { panel: PanelBodyFragment }) {
  const t = useMessages()
  const { result } = panel
  if (!result) return null
  const bars = result.subjects.map(({ subjectId, name, rank, total }) => ({
    id: subjectId,
    label: typeof rank === 'number' ? `${t('panel.detail.rank', { rank })}　${name}` : name,
    value: total ?? 0,
    text: typeof total === 'number' ? t('panel.detail.total', { total: formatMarks(total) }) : t('panel.detail.noRank'),
  }))
  return (
    <View>
      <Section title={t('panel.detail.result')}>
        <Card>
          <BarChart label={t('panel.detail.result')} bars={bars} whole={FULL} />
        </Card>
      </Section>
      <Section title={t('panel.detail.basis')}>
        <Card>
          <Text className="mb-body">{result.basis}</Text>
        </Card>
      </Section>
      <Section title={t('panel.detail.each', { kind: t(`panel.detail.kind.${panel.subjectKind}`) })}>
        <View className="mb-stack">
          {result.subjects.map((subject) => (
            <Folded key={subject.subjectId} panel={panel} subject={subject} />
          ))}
        </View>
      </Section>
    </View>
  )
}

export type SubjectScore = NonNullable<PanelBodyFragment['result']>['subjects'][number]

function Folded({ panel, subject }: { panel: PanelBodyFragment; subject: SubjectScore }) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const label = open ? t('panel.detail.hide') : t('panel.detail.show', { name: subject.name })
  return (
    <Card>
      <View className="panel-subject">
        <Text className="mb-title">{subject.name}</Text>
        {open && <SubjectDetail panel={panel} subject={subject} />}
        <Button kind="quiet" fit small label={label} onPress={() => setOpen(!open)} />
      </View>
    </Card>
  )
}
