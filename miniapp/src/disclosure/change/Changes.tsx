import { type DisclosureDiff, isUnchanged } from '@shared/disclosure/diff'
import type { Segment } from '@shared/disclosure/text-diff'
import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { IdChanges } from './IdChanges'
import { TableChanges } from './TableChanges'

/** 更正对照: what went is struck through and said to be gone, what came is underlined and said to be new. */
export function Changes({ diff }: { diff: DisclosureDiff }) {
  const t = useMessages()
  if (isUnchanged(diff)) return <Text className="mb-small">{t('disclosureWork.change.none')}</Text>
  const { title, gist, body, table, attachments } = diff
  return (
    <View className="mb-stack">
      {title && <Part label={t('disclosureWork.field.title')} segments={title} />}
      {gist && <Part label={t('disclosureWork.field.gist')} segments={gist} />}
      {body && <BodyChanges body={body} />}
      {table && <TableChanges diff={table} names={diff.names} />}
      {attachments && (
        <View>
          <Text className="mb-small">{t('disclosureWork.change.attachments')}</Text>
          <IdChanges change={attachments} names={diff.names} />
        </View>
      )}
    </View>
  )
}

function Part({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <View>
      <Text className="mb-small">{label}</Text>
      <Segments segments={segments} />
    </View>
  )
}

/** Parts of a text have no name of their own: their place among the others is what they are known by. */
const placed = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, key: String(place) }))

export function Segments({ segments }: { segments: readonly Segment[] }) {
  return (
    <View className="disclosure-change__text">
      {placed(segments).map(({ item: { kind, text }, key }) => (
        <Text key={key} className={`disclosure-change__part disclosure-change__part--${kind.toLowerCase()}`}>
          {text}
        </Text>
      ))}
    </View>
  )
}

function BodyChanges({ body }: { body: NonNullable<DisclosureDiff['body']> }) {
  const t = useMessages()
  const changed = body.filter(({ kind }) => kind !== 'SAME')
  return (
    <View>
      <Text className="mb-small">{t('disclosureWork.field.body')}</Text>
      {placed(changed).map(({ item, key }) => (
        <Segments key={key} segments={item.kind === 'CHANGED' ? item.parts : [{ kind: item.kind, text: item.text }]} />
      ))}
    </View>
  )
}
