import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon/Icon'
import { press } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import { type Judgement, type Matter, unbroken } from '../matter'
import { openSheet } from '../sheet-store'
import { ruleOf, useJudgementWords } from './useJudgementWords'

/** The vote in plain words, then the arithmetic exactly as it was stored, each relation with its law a tap away. */
export function Arithmetic({ matter, judgement }: { matter: Matter; judgement: Judgement }) {
  const t = useMessages()
  const words = useJudgementWords(matter)
  const { passed, votesAgainst, votesAbstain } = judgement
  return (
    <View className={`procedure-sum procedure-sum--${passed ? 'passed' : 'failed'}`}>
      <View className="procedure-sum__head">
        <Icon name={passed ? 'circle-check' : 'circle-x'} />
        <Text className="procedure-sum__plain">{words.sentence(judgement)}</Text>
      </View>
      <Text className="procedure-sum__sentence">{unbroken(judgement.sentence)}</Text>
      <Text className="mb-small">{t('procedure.votes.others', { against: votesAgainst, abstain: votesAbstain })}</Text>
      {judgement.checks.map((check) => (
        <Check key={`${check.ruleId}-${check.version}`} matter={matter} check={check} plain={words.check(check)} />
      ))}
    </View>
  )
}

interface CheckProps {
  matter: Matter
  check: Judgement['checks'][number]
  plain: string
}

function Check({ matter, check, plain }: CheckProps) {
  const t = useMessages()
  const { ruleId, version, text, ok, source } = check
  const rule = ruleOf(matter.rules, ruleId, version)
  const open = () => rule && openSheet({ kind: 'law', title: plain || text, rules: [rule] })
  const label = t('procedure.check.law', { text, source })
  return (
    <View className="procedure-check" {...(rule ? press(open, { label }) : {})}>
      <View className={ok ? 'procedure-check__mark' : 'procedure-check__mark procedure-check__mark--no'}>
        <Icon name={ok ? 'check' : 'x'} size="small" />
      </View>
      <View className="procedure-check__words">
        <Text className="procedure-check__text">{text}</Text>
        <Text className="procedure-check__source">{source}</Text>
      </View>
      {rule && <Icon name="chevron-right" size="small" />}
    </View>
  )
}
