import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { StageRun } from '../matter'
import { Folded } from './Folded'
import { Late } from './Late'

type Entry = StageRun['evidence'][number]

interface EvidenceProps {
  evidence: readonly Entry[]
  /** When meetings were entered: what came with a meeting is late with it, and said so there. */
  toldAt: readonly (string | null | undefined)[]
}

/** The entries of one kind stand together: four photos of the signatures are one thing. */
function byKind(evidence: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of evidence) {
    const group = groups.find(([first]) => first?.kind === entry.kind)
    if (group) group.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** What was put on record: texts, photos to press, documents, each with who put it there and when. */
export function Evidence({ evidence, toldAt }: EvidenceProps) {
  return (
    <>
      {byKind(evidence).map((entries) => (
        <Kind key={entries[0]?.id} entries={entries} toldAt={toldAt} />
      ))}
    </>
  )
}

function Kind({ entries, toldAt }: { entries: readonly Entry[]; toldAt: EvidenceProps['toldAt'] }) {
  const t = useMessages()
  const format = useFormat()
  const last = entries[entries.length - 1]
  if (!last) return null
  const files = entries.flatMap(({ attachment }) => (attachment ? [attachment] : []))
  const late = entries.find((entry) => entry.late && toldAt.indexOf(entry.recordedAt) < 0)
  return (
    <View className="procedure-evidence">
      <Text className="procedure-evidence__title">{last.title}</Text>
      {entries.map(({ id, text }) => (text ? <Folded key={id} text={text} /> : null))}
      <AttachmentList attachments={files} />
      <Text className="mb-small">
        {t('procedure.evidence.by', { name: last.recorderName, date: format.date(last.happenedAt) })}
      </Text>
      {late && <Late happened={late.happenedAt} entered={late.recordedAt} witness={late.witnessName} />}
    </View>
  )
}
