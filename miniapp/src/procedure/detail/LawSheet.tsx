import { Text, View } from '@tarojs/components'
import { Sheet } from '../../design/dialog/Sheet'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { lawText, type Rule } from '../matter'
import { Fact } from '../stage/Fact'

interface LawSheetProps {
  title: string
  rules: readonly Rule[]
  onClose: () => void
}

/** The law in words, article and version: the one this matter is judged by, whatever came later. */
export function LawSheet({ title, rules, onClose }: LawSheetProps) {
  const t = useMessages()
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="procedure-law">
        {rules.map((rule) => (
          <Law key={`${rule.id}-${rule.version}`} rule={rule} />
        ))}
        <Text className="mb-small">{t('procedure.law.kept')}</Text>
      </View>
    </Sheet>
  )
}

function Law({ rule }: { rule: Rule }) {
  const t = useMessages()
  const format = useFormat()
  const { text, version, effectiveFrom, regional, mark } = rule
  return (
    <View className="procedure-law__rule">
      <Text className="mb-body">{text}</Text>
      <Fact label={t('procedure.law.source')} text={lawText(rule)} />
      <Fact label={t('procedure.law.version')} text={version} />
      <Fact label={t('procedure.law.from')} text={format.date(effectiveFrom)} />
      <View className="mb-tag-row">
        {regional && <Tag label={t('procedure.law.regional')} tone="green" icon="landmark" />}
        {mark === 'U' && <Tag label={t('procedure.law.unsettled')} tone="amber" />}
      </View>
    </View>
  )
}
