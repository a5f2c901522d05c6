import {
  type ConfirmedWords,
  findPersonalPlaces,
  type PersonalPlace,
  type TextPlace,
  textsOf,
} from '@shared/disclosure/content'
import { isNumberKind } from '@shared/masking/kind'
import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'
import { ConfirmWordsSheet } from './ConfirmWordsSheet'
import { contentOf, type EditorForm, withMasked } from './editor-form'
import type { DisclosureEditor } from './useDisclosureEditor'

interface PersonalHintsProps {
  id: string
  editor: DisclosureEditor
  confirmed: readonly ConfirmedWords[]
}

/** What nobody may read of a person, found as it is typed: one press masks it; words, never numbers, may be vouched for. */
export function PersonalHints({ id, editor, confirmed }: PersonalHintsProps) {
  const t = useMessages()
  const { form } = editor
  const places = useMemo(() => findPersonalPlaces(textsOf(contentOf(form)), confirmed), [form, confirmed])
  const [asked, setAsked] = useState<PersonalPlace | null>(null)
  if (places.length === 0) return null
  return (
    <Card tone="urgent">
      <Text className="mb-title">{t('disclosureWork.sensitive.titleAll', { count: places.length })}</Text>
      <Text className="mb-gist">{t('disclosureWork.sensitive.textAll')}</Text>
      {places.map((place) => (
        <Hint
          key={`${place.field} ${place.kind} ${place.words}`}
          place={place}
          onMask={() => editor.change(maskedForm(form, place))}
          onConfirm={() => setAsked(place)}
        />
      ))}
      {asked && <ConfirmWordsSheet id={id} editor={editor} place={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}

const maskedForm = (form: EditorForm, { field, suggestion }: PersonalPlace) => withMasked(form, field, suggestion)

interface HintProps {
  place: PersonalPlace
  onMask: () => void
  onConfirm: () => void
}

function Hint({ place, onMask, onConfirm }: HintProps) {
  const t = useMessages()
  const placeText = usePlaceText()
  const { kind, words, suggestion } = place
  const values = { place: placeText(place.place), kind: t(`disclosureWork.number.${kind}`), words: words.slice(0, 30) }
  return (
    <View className="disclosure-personal">
      <Text>{t('disclosureWork.sensitive.found', values)}</Text>
      <Text className="mb-small">{t('disclosureWork.sensitive.becomes', { suggestion: suggestion.slice(0, 60) })}</Text>
      <ButtonRow>
        {!isNumberKind(kind) && (
          <Button kind="secondary" small label={t('disclosureWork.sensitive.notPersonal')} onPress={onConfirm} />
        )}
        <Button small label={t('disclosureWork.sensitive.mask')} onPress={onMask} />
      </ButtonRow>
    </View>
  )
}

function usePlaceText(): (place: TextPlace) => string {
  const t = useMessages()
  return ({ part, row = 0, column = '' }) => {
    if (part === 'CELL') return t('disclosureWork.place.CELL', { row, column })
    if (part === 'COLUMN') return t('disclosureWork.place.COLUMN', { column })
    return t(`disclosureWork.place.${part}`)
  }
}
