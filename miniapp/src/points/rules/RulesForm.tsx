import { calendarDate } from '@shared/format'
import { POINTS_DEFAULTS, POINTS_LIMITS } from '@shared/points/rules'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { Stepper } from '../../design/form/Stepper'
import { TextArea } from '../../design/form/TextArea'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AdoptPointsRulesDocument, type PointsRulesViewFragment } from '../generated/documents'
import { ItemFields, type ItemForm } from './ItemFields'

interface Form {
  items: ItemForm[]
  publishDays: number
  passedOn: string
  reference: string
}

const blank = (key: string): ItemForm => ({ key, code: null, title: '', points: 5, note: '' })

interface RulesFormProps {
  division: string
  rules: PointsRulesViewFragment | null | undefined
  onDone: () => void
}

/** What a meeting passed, as it passed it: the cadre only records. */
export function RulesForm({ division, rules, onDone }: RulesFormProps) {
  const t = useMessages()
  const version = rules?.version ?? 0
  const draft = useDraft<Form>(`points-rules:${division}:${version}`, {
    items: rules
      ? rules.items.map(({ code, title, points, note }) => ({ key: code, code, title, points, note }))
      : [blank('new')],
    publishDays: rules?.publishDays ?? POINTS_DEFAULTS.publishDays,
    passedOn: calendarDate(Date.now()),
    reference: '',
  })
  const adopt = useCommand(AdoptPointsRulesDocument)
  const { form, change } = draft
  const errors = adopt.fieldErrors
  const send = async () => {
    const items = form.items.map(({ code, title, points, note }) => ({ code, title, points, note }))
    if (!(await adopt.run({ input: { division, baseVersion: version, ...form, items } })).ok) return
    draft.clear()
    showToast({ text: t('points.rules.saved') })
    onDone()
  }
  const changeItem = (at: number, part: Partial<ItemForm>) =>
    change({ items: form.items.map((item, index) => (index === at ? { ...item, ...part } : item)) })
  const ready = form.reference.trim() !== '' && form.items.every(({ title }) => title.trim() !== '')
  const trouble = adopt.message ?? errors.items
  return (
    <Screen
      title={t('points.rules.change')}
      back={onDone}
      bottom={<Button label={t('points.rules.save')} busy={adopt.busy} disabled={!ready} onPress={send} />}
    >
      <View className="mb-stack">
        <Banner text={t('points.rules.benefitNote')} />
        <Field label={t('points.rules.passedOn')} error={errors.passedOn}>
          <DatePicker
            label={t('points.rules.passedOn')}
            value={form.passedOn}
            to={calendarDate(Date.now())}
            onChange={(passedOn) => change({ passedOn })}
          />
        </Field>
        <Field label={t('points.rules.referenceField')} error={errors.reference}>
          <TextArea
            label={t('points.rules.referenceField')}
            hint={t('points.rules.referenceHint')}
            limit={POINTS_LIMITS.reference}
            lines={2}
            value={form.reference}
            onChange={(reference) => change({ reference })}
          />
        </Field>
        <Field label={t('points.rules.publishDays')} error={errors.publishDays}>
          <Stepper
            label={t('points.rules.publishDays')}
            least={POINTS_DEFAULTS.publishDaysLeast}
            most={POINTS_DEFAULTS.publishDaysMost}
            value={form.publishDays}
            onChange={(publishDays) => change({ publishDays })}
          />
        </Field>
        {form.items.map((item, index) => (
          <ItemFields
            key={item.key}
            number={index + 1}
            item={item}
            errors={errors}
            onChange={(part) => changeItem(index, part)}
            onRemove={
              form.items.length > 1
                ? () => change({ items: form.items.filter((_, other) => other !== index) })
                : undefined
            }
          />
        ))}
        <Button
          kind="secondary"
          icon="plus"
          label={t('points.rules.add')}
          onPress={() => change({ items: [...form.items, blank(`new-${Date.now()}`)] })}
        />
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Screen>
  )
}
