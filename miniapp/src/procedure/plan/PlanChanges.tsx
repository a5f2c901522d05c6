import { diffLines, type LineDiff, type Segment } from '@shared/disclosure/text-diff'
import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import './plan.scss'

/** Parts of a text have no name of their own: their place among the others is what they are known by. */
const placed = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, key: String(place) }))

const partsOf = (line: LineDiff): Segment[] =>
  line.kind === 'CHANGED' ? line.parts : [{ kind: line.kind, text: line.text }]

/** Two texts in one: what went is struck through, what came is underlined. */
export function PlanChanges({ before, after }: { before: string; after: string }) {
  const t = useMessages()
  const lines = diffLines(before, after)
  if (lines.every(({ kind }) => kind === 'SAME')) return <Text className="mb-small">{t('procedure.plan.same')}</Text>
  return (
    <View className="procedure-changes">
      <Text className="mb-small">{t('procedure.plan.legend')}</Text>
      {placed(lines).map(({ item, key }) => (
        <View key={key} className="procedure-changes__line">
          {placed(partsOf(item)).map(({ item: { kind, text }, key: part }) => (
            <Text key={part} className={`procedure-changes__part procedure-changes__part--${kind.toLowerCase()}`}>
              {text}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}
