import { Text, View } from '@tarojs/components'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'
import type { OverrideForm } from './override-form'

interface ShareFieldsProps {
  form: OverrideForm
  change: (part: Partial<OverrideForm>) => void
  error: string | undefined
}

/** A share as people say it: 三分之二以上, 过半数. */
export function ShareFields({ form, change, error }: ShareFieldsProps) {
  const t = useMessages()
  return (
    <>
      <Field
        label={t('procedureWork.rules.share')}
        help={form.of && t(`procedureWork.rules.base.${form.of}`)}
        error={error}
      >
        <View className="procedure-work-share">
          <TextInput
            label={t('procedureWork.rules.numerator')}
            kind="number"
            limit={3}
            value={form.numerator}
            onChange={(numerator) => change({ numerator })}
          />
          <Text>/</Text>
          <TextInput
            label={t('procedureWork.rules.denominator')}
            kind="number"
            limit={3}
            value={form.denominator}
            onChange={(denominator) => change({ denominator })}
          />
        </View>
      </Field>
      <Choice
        label={t('procedureWork.rules.share')}
        options={[
          { value: 'least', label: t('procedureWork.rules.least'), note: t('procedureWork.rules.leastNote') },
          { value: 'more', label: t('procedureWork.rules.more'), note: t('procedureWork.rules.moreNote') },
        ]}
        value={form.strict ? 'more' : 'least'}
        onChange={(value) => change({ strict: value === 'more' })}
      />
    </>
  )
}
