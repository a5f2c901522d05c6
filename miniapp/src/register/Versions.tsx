import { diffLines, type LineDiff } from '@shared/disclosure/text-diff'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/button/Button'
import { Card } from '../design/layout/Card'
import { Section } from '../design/layout/Section'
import { Tag } from '../design/list/Tag'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'

/** A field in words, one line a thing: what two versions are compared by. */
export interface FieldWords {
  label: string
  text: string
}

export interface VersionView {
  version: number
  reason: string
  authorName: string
  authorPost: string
  recordedAt: string
  fields: FieldWords[]
}

/** Every version with who wrote it and why; each can be held against the one before. */
export function Versions({ versions }: { versions: readonly VersionView[] }) {
  const t = useMessages()
  const [open, setOpen] = useState<number>()
  if (versions.length === 0) return null
  return (
    <Section title={t('register.version.title')}>
      <Card flush>
        {versions.map((version, at) => (
          <View key={version.version} className="register-version">
            <VersionHead version={version} now={at === 0} />
            {versions[at + 1] && (
              <Button
                kind="quiet"
                fit
                small
                label={t(open === version.version ? 'register.version.close' : 'register.version.compare')}
                onPress={() => setOpen(open === version.version ? undefined : version.version)}
              />
            )}
            {open === version.version && <Differences before={versions[at + 1]} after={version} />}
          </View>
        ))}
      </Card>
    </Section>
  )
}

function VersionHead({ version, now }: { version: VersionView; now: boolean }) {
  const t = useMessages()
  const format = useFormat()
  const { version: number, reason, authorName, authorPost, recordedAt } = version
  const author = `${authorName}${authorPost === '' ? '' : `（${authorPost}）`}`
  const note =
    number === 0
      ? t('register.version.noteZero')
      : t('register.version.note', { version: number, author, date: format.date(recordedAt) })
  return (
    <View className="mb-stack register-tight">
      <View className="mb-tag-row">
        <Text className="mb-small">{note}</Text>
        {now && <Tag label={t('register.version.now')} tone="green" />}
      </View>
      <Text className="mb-body">{number === 0 ? t('register.power.zero') : reason}</Text>
    </View>
  )
}

const placed = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, key: String(place) }))

function Differences({ before, after }: { before: VersionView | undefined; after: VersionView }) {
  const t = useMessages()
  const textOf = (view: VersionView | undefined, label: string) =>
    view?.fields.filter((field) => field.label === label)[0]?.text ?? ''
  const changed = after.fields
    .map(({ label, text }) => ({
      label,
      lines: diffLines(textOf(before, label), text).filter(({ kind }) => kind !== 'SAME'),
    }))
    .filter(({ lines }) => lines.length > 0)
  if (changed.length === 0) return <Text className="mb-small">{t('register.version.same')}</Text>
  return (
    <View className="mb-stack">
      {changed.map(({ label, lines }) => (
        <View key={label}>
          <Text className="mb-small">{label}</Text>
          {placed(lines).map(({ item, key }) => (
            <DiffLine key={key} line={item} />
          ))}
        </View>
      ))}
    </View>
  )
}

/** What went is struck through, what came is underlined: never by colour alone. */
function DiffLine({ line }: { line: LineDiff }) {
  const parts = line.kind === 'CHANGED' ? line.parts : [{ kind: line.kind, text: line.text }]
  return (
    <View className="register-diff">
      {placed(parts).map(({ item: { kind, text }, key }) => (
        <Text key={key} className={`register-diff__part register-diff__part--${kind.toLowerCase()}`}>
          {text}
        </Text>
      ))}
    </View>
  )
}
