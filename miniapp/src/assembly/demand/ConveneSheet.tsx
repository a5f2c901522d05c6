import { beijingInstant, calendarDate } from '@shared/format'
import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { TimePicker } from '../../design/form/TimePicker'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ConveneDemandedAssemblyDocument } from '../generated/documents'

/** 应当召集: when and where; the notice's days are the API's to judge. */
export function ConveneSheet({ demand: { id }, onClose }: { demand: { id: string }; onClose: () => void }) {
  const t = useMessages()
  const command = useCommand(ConveneDemandedAssemblyDocument)
  const { form, change, clear } = useDraft(`demand-convene:${id}`, { day: '', time: '15:00', place: '' })
  const send = async () => {
    const startsAt = beijingInstant(form.day, form.time)
    const { ok } = await command.run({ input: { id, startsAt, place: form.place } })
    if (!ok) return
    clear()
    showToast({ text: t('assembly.convene.done') })
    onClose()
  }
  const errors = command.fieldErrors
  return (
    <Sheet
      open
      title={t('assembly.convene.title')}
      onClose={onClose}
      bottom={
        <Button
          icon="megaphone"
          label={t('assembly.convene.send')}
          busy={command.busy}
          disabled={form.day === '' || form.place.trim() === ''}
          onPress={() => void send()}
        />
      }
    >
      <Text className="mb-body">{t('assembly.convene.help')}</Text>
      <Field label={t('assembly.convene.day')} error={errors.startsAt}>
        <DatePicker
          label={t('assembly.convene.day')}
          value={form.day}
          from={calendarDate(Date.now())}
          onChange={(day) => change({ day })}
        />
      </Field>
      <Field label={t('assembly.convene.time')}>
        <TimePicker label={t('assembly.convene.time')} value={form.time} onChange={(time) => change({ time })} />
      </Field>
      <Field label={t('assembly.convene.place')} error={errors.place}>
        <TextInput
          label={t('assembly.convene.place')}
          hint={t('assembly.convene.placeHint')}
          limit={PROCEDURE_TEXT_LIMITS.place}
          value={form.place}
          onChange={(place) => change({ place })}
        />
      </Field>
      {command.message && <Banner tone="error" text={command.message} />}
    </Sheet>
  )
}
