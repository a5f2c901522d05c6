import { formatMarks, type PanelMarks } from '@shared/evaluation/panel'
import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { DataTable } from '../../design/chart/DataTable'
import { useMessages } from '../../message/useMessages'
import type { PanelBodyFragment } from '../generated/documents'
import type { SubjectScore } from './PanelOutcome'

interface SubjectDetailProps {
  panel: PanelBodyFragment
  subject: SubjectScore
}

/** Every aspect with its mean and what was left out; every scorer with their marks, words and photos. */
export function SubjectDetail({ panel, subject }: SubjectDetailProps) {
  const t = useMessages()
  const sheets = panel.sheets.filter(({ subjectId }) => subjectId === subject.subjectId)
  const nameOf = (id: string) => panel.scorers.find(({ personId }) => personId === id)?.name ?? ''
  const photos = sheets.flatMap(({ attachments }) => attachments)
  return (
    <View className="mb-stack">
      <AspectTable panel={panel} subject={subject} />
      <ScorerTable panel={panel} sheets={sheets} nameOf={nameOf} />
      {sheets
        .filter(({ note }) => note !== '')
        .map(({ scorerId, note }) => (
          <Text key={scorerId} className="mb-body">
            {t('panel.detail.note', { name: nameOf(scorerId), note })}
          </Text>
        ))}
      {photos.length > 0 && <Text className="mb-small">{t('panel.detail.photos')}</Text>}
      <AttachmentList attachments={photos} />
    </View>
  )
}

function AspectTable({ panel, subject }: SubjectDetailProps) {
  const t = useMessages()
  const dropped = (high: number | null | undefined, low: number | null | undefined) =>
    typeof high === 'number' && typeof low === 'number'
      ? t('panel.detail.droppedMarks', { high: formatMarks(high), low: formatMarks(low) })
      : ''
  const columns = [
    { key: 'aspect', title: t('panel.detail.aspect') },
    { key: 'mean', title: t('panel.detail.mean'), numeric: true },
    ...(panel.dropExtremes ? [{ key: 'dropped', title: t('panel.detail.dropped'), numeric: true }] : []),
  ]
  const rows = subject.aspects.map(({ aspectId, mean, highest, lowest }) => ({
    id: aspectId,
    cells: {
      aspect: panel.aspects.find(({ id }) => id === aspectId)?.title ?? aspectId,
      mean: formatMarks(mean),
      dropped: dropped(highest, lowest),
    },
  }))
  return <DataTable label={subject.name} columns={columns} rows={rows} />
}

interface ScorerTableProps {
  panel: PanelBodyFragment
  sheets: PanelBodyFragment['sheets']
  nameOf: (id: string) => string
}

function ScorerTable({ panel, sheets, nameOf }: ScorerTableProps) {
  const t = useMessages()
  const columns = [
    { key: 'scorer', title: t('panel.detail.scorer') },
    ...panel.aspects.map(({ id, title }) => ({ key: id, title, numeric: true })),
  ]
  const rows = sheets.map(({ scorerId, marks }) => {
    const given = marks as PanelMarks
    const cells: Record<string, string> = { scorer: nameOf(scorerId) }
    for (const { id } of panel.aspects) cells[id] = formatMarks(given[id] ?? 0)
    return { id: scorerId, cells }
  })
  return (
    <View className="mb-stack">
      <Text className="mb-small">{t('panel.detail.marks')}</Text>
      <DataTable label={t('panel.detail.marks')} columns={columns} rows={rows} />
    </View>
  )
}
