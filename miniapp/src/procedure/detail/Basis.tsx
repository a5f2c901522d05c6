import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { openSheet } from '../sheet-store'

/** By which law and which rules; kept as they were when the matter was opened. */
export function Basis({ matter }: { matter: Matter }) {
  const t = useMessages()
  const { templatePlain, source, rules, disclosureId } = matter
  return (
    <Card>
      <View className="procedure-basis">
        <Text className="mb-body">{templatePlain}</Text>
        <Text className="mb-small">{source}</Text>
        {rules.length > 0 && (
          <Button
            kind="secondary"
            icon="book-open"
            label={t('procedure.basis.rules', { count: rules.length })}
            onPress={() => openSheet({ kind: 'law', title: t('procedure.basis.title'), rules })}
          />
        )}
        {disclosureId && (
          <Button
            kind="secondary"
            icon="wallet"
            label={t('procedure.basis.disclosure')}
            onPress={() => openPage('/disclosure/detail/index', { id: disclosureId })}
          />
        )}
      </View>
    </Card>
  )
}
