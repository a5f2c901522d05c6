import { Text, View } from '@tarojs/components'
import { Icon } from '../design/icon/Icon'
import { Tag } from '../design/list/Tag'
import { useMessages } from '../message/useMessages'
import { unbroken } from '../procedure/matter'
import './composition.scss'

export interface CompositionCheck {
  ruleId: string
  subject: string
  text: string
  ok: boolean
  default: boolean
  source: string
}

/** Each share of 村组法 25 with its arithmetic and its law; a default is told and no breach. */
export function Composition({ checks }: { checks: readonly CompositionCheck[] }) {
  const t = useMessages()
  return (
    <View className="assembly-checks">
      {checks.map((check) => (
        <View key={check.ruleId} className={check.ok ? 'assembly-check' : 'assembly-check assembly-check--short'}>
          <Icon name={check.ok ? 'circle-check' : 'circle-alert'} />
          <View className="assembly-check__words">
            <Text className="mb-body">{check.subject}</Text>
            <Text className="assembly-check__sum">{unbroken(check.text)}</Text>
            <Text className="mb-small">{check.source}</Text>
          </View>
          {check.default && <Tag label={t('procedureWork.composition.default')} />}
        </View>
      ))}
    </View>
  )
}
