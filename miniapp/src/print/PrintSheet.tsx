import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/button/Button'
import { Sheet } from '../design/dialog/Sheet'
import { Banner } from '../design/feedback/Banner'
import { Choice } from '../design/form/Choice'
import { Field } from '../design/form/Field'
import { usePeriodLabel } from '../disclosure/usePeriodLabel'
import { useMessages } from '../message/useMessages'
import type { DisclosurePostedFragment } from './generated/documents'
import { openSheet } from './open-sheet'
import { type PaperSize, type PrintScope, usePrintAddresses } from './usePrintAddresses'

interface PrintSheetProps {
  disclosure: DisclosurePostedFragment
  onClose: () => void
}

const SIZES: readonly PaperSize[] = ['a4', 'a3']

/** 打印张榜: this item or all of its period, on which paper; opens the PDF. */
export function PrintSheet({ disclosure, onClose }: PrintSheetProps) {
  const t = useMessages()
  const [scope, setScope] = useState<PrintScope>('item')
  const [size, setSize] = useState<PaperSize>('a4')
  const [trouble, setTrouble] = useState(false)
  const { id, division, published, period } = disclosure
  // What happened on a day has no period of its own.
  const whole = period.length < 10 ? period : null
  const subject = { id, version: published?.version ?? 1, division: division.code, period: whole }
  const { addresses, message } = usePrintAddresses(subject, scope)
  const open = async () => {
    if (addresses) setTrouble(!(await openSheet(addresses[size])))
  }
  const button = (
    <Button
      icon="printer"
      label={t('print.do')}
      busy={!addresses && !message}
      disabled={!addresses}
      onPress={() => void open()}
    />
  )
  const said = message ?? (trouble ? t('print.failed') : undefined)
  return (
    <Sheet open title={t('print.open')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        {whole !== null && <ScopeField period={whole} scope={scope} onChange={setScope} />}
        <Field label={t('print.size.label')}>
          <Choice
            label={t('print.size.label')}
            options={SIZES.map((value) => ({
              value,
              label: t(`print.size.${value}`),
              note: t(`print.size.${value}Note`),
            }))}
            value={size}
            onChange={setSize}
          />
        </Field>
        {said && <Banner tone="error" text={said} />}
      </View>
    </Sheet>
  )
}

interface ScopeFieldProps {
  period: string
  scope: PrintScope
  onChange: (scope: PrintScope) => void
}

function ScopeField({ period, scope, onChange }: ScopeFieldProps) {
  const t = useMessages()
  const periodLabel = usePeriodLabel()
  const options = [
    { value: 'item' as const, label: t('print.scope.item') },
    {
      value: 'period' as const,
      label: t('print.scope.period', { period: periodLabel(period) }),
      note: t('print.scope.periodNote'),
    },
  ]
  return (
    <Field label={t('print.scope.label')}>
      <Choice label={t('print.scope.label')} options={options} value={scope} onChange={onChange} />
    </Field>
  )
}
