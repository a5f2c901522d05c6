import { findSensitivePlaces, type TextPlace, textsOf } from '@shared/disclosure/content'
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'
import { contentOf, type EditorForm, withMasked } from './editor-form'

interface SensitiveHintsProps {
  form: EditorForm
  onMask: (part: Partial<EditorForm>) => void
}

/** Numbers nobody may read in public, found as they are typed: where each stands, and one press to mask it. */
export function SensitiveHints({ form, onMask }: SensitiveHintsProps) {
  const t = useMessages()
  const places = useMemo(() => findSensitivePlaces(textsOf(contentOf(form))), [form])
  const placeText = usePlaceText()
  if (places.length === 0) return null
  return (
    <Card tone="urgent">
      <Text className="mb-title">{t('disclosure.sensitive.title', { count: places.length })}</Text>
      <Text className="mb-gist">{t('disclosure.sensitive.text')}</Text>
      {places.map(({ field, place, kind, suggestion }) => (
        <View key={field} className="disclosure-sensitive">
          <View className="disclosure-sensitive__words">
            <Text>
              {t('disclosure.sensitive.where', { place: placeText(place), kind: t(`disclosure.number.${kind}`) })}
            </Text>
            <Text className="mb-small">
              {t('disclosure.sensitive.becomes', { suggestion: suggestion.slice(0, 60) })}
            </Text>
          </View>
          <Button
            kind="secondary"
            fit
            small
            label={t('disclosure.sensitive.mask')}
            onPress={() => onMask(withMasked(form, field, suggestion))}
          />
        </View>
      ))}
    </Card>
  )
}

function usePlaceText(): (place: TextPlace) => string {
  const t = useMessages()
  return ({ part, row = 0, column = '' }) => {
    if (part === 'CELL') return t('disclosure.place.CELL', { row, column })
    if (part === 'COLUMN') return t('disclosure.place.COLUMN', { column })
    return t(`disclosure.place.${part}`)
  }
}
