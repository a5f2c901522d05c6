import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { BreachRule } from './BreachRule'
import { useOpinionForm } from './useOpinionForm'

interface OpinionFormProps {
  matter: Matter
  onGiven: () => void
}

/** Answers side by side, none nearer to the thumb; a reason where one is owed. */
export function OpinionForm({ matter, onGiven }: OpinionFormProps) {
  const t = useMessages()
  const form = useOpinionForm(matter, onGiven)
  const { kind, text, rule, photos = [] } = form.values
  const options = form.kinds.map((value) => ({
    value,
    label: t(`procedure.opinion.${value}`),
    note: t(`procedure.opinionNote.${value}`),
  }))
  return (
    <Section title={t('procedure.review.give')}>
      <View className="procedure-opinion-form">
        <Choice
          label={t('procedure.review.give')}
          options={options}
          value={kind ?? undefined}
          onChange={(value) => form.change({ kind: value })}
        />
        {kind === 'BREACH' && (
          <BreachRule matter={matter} value={rule} onChange={(value) => form.change({ rule: value })} />
        )}
        {kind !== null && (
          <Field label={t(`procedure.opinionWords.${kind}`)} optional={kind === 'AGREE'} error={form.textError}>
            <TextArea
              label={t(`procedure.opinionWords.${kind}`)}
              value={text}
              limit={PROCEDURE_TEXT_LIMITS.reason}
              onChange={(value) => form.change({ text: value })}
            />
          </Field>
        )}
        {kind !== null && (
          <Field
            label={t('procedure.review.photos')}
            help={t('procedure.review.photosHelp')}
            optional
            error={form.photoError}
          >
            <AttachmentPicker value={photos} onChange={(value) => form.change({ photos: value })} />
          </Field>
        )}
        {form.missing && <Text className="mb-small">{t(`procedure.review.${form.missing}`)}</Text>}
        {form.message && <Banner tone="error" text={form.message} />}
        <Button
          label={t('procedure.review.send')}
          busy={form.busy}
          disabled={kind === null || form.missing !== null}
          onPress={form.send}
        />
      </View>
    </Section>
  )
}
