import { calendarDate } from '@shared/format'
import { POINTS_LIMITS } from '@shared/points/rules'
import { Text, View } from '@tarojs/components'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { DeclarePointsDocument, type PointsRulesViewFragment } from '../generated/documents'
import { HouseholdPicker } from './HouseholdPicker'

interface Form {
  householdId: string | null
  itemCode: string | null
  doneOn: string
  words: string
  attachments: readonly AttachmentItemFragment[]
}

interface DeclareFormProps {
  division: string
  items: PointsRulesViewFragment['items']
  forOthers: boolean
}

export function DeclareForm({ division, items, forOthers }: DeclareFormProps) {
  const t = useMessages()
  const today = calendarDate(Date.now())
  const draft = useDraft<Form>(`points-declare:${forOthers ? division : 'own'}`, {
    householdId: null,
    itemCode: null,
    doneOn: today,
    words: '',
    attachments: [],
  })
  const command = useCommand(DeclarePointsDocument)
  const { form, change } = draft
  const errors = command.fieldErrors
  const { householdId, itemCode, doneOn, words, attachments } = form
  const send = async () => {
    const attachmentIds = attachments.map(({ id }) => id)
    const written = { itemCode: itemCode ?? '', doneOn, words, attachmentIds }
    const done = await command.run({ input: forOthers ? { householdId, ...written } : written })
    if (!done.ok) return
    draft.clear()
    showToast({ text: t('points.form.sent') })
    replacePage('/points/claim/index', { id: done.payload.claim?.id })
  }
  const missing = itemCode === null || words.trim() === '' || (forOthers && (!householdId || attachments.length === 0))
  return (
    <Screen
      title={t('points.form.title')}
      bottom={<Button label={t('points.form.send')} busy={command.busy} disabled={missing} onPress={send} />}
    >
      <View className="mb-stack">
        {forOthers && (
          <HouseholdPicker division={division} value={householdId} onChange={(id) => change({ householdId: id })} />
        )}
        <Field label={t('points.form.item')} error={errors.itemCode}>
          <Choice
            label={t('points.form.item')}
            options={items.map(({ code, title, points, note }) => ({
              value: code,
              label: title,
              note: [t('points.times', { points }), note].filter(Boolean).join(' · '),
            }))}
            value={itemCode ?? undefined}
            onChange={(code) => change({ itemCode: code })}
          />
        </Field>
        <Field label={t('points.form.doneOn')} error={errors.doneOn}>
          <DatePicker
            label={t('points.form.doneOn')}
            to={today}
            value={doneOn}
            onChange={(day) => change({ doneOn: day })}
          />
        </Field>
        <Field label={t('points.form.words')} error={errors.words}>
          <TextArea
            label={t('points.form.words')}
            hint={t('points.form.wordsHint')}
            limit={POINTS_LIMITS.words}
            lines={3}
            value={words}
            onChange={(text) => change({ words: text })}
          />
        </Field>
        {forOthers ? (
          <Field label={t('points.form.photos')} error={errors.attachmentIds}>
            <AttachmentPicker
              value={attachments}
              most={POINTS_LIMITS.photos}
              onChange={(next) => change({ attachments: next })}
            />
          </Field>
        ) : (
          <Text className="mb-small">{t('points.form.photoLater')}</Text>
        )}
        {command.message && <Banner tone="error" text={command.message} />}
      </View>
    </Screen>
  )
}
