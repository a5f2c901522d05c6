import { currentPeriod, endedPeriods } from '@shared/disclosure/calendar'
import { dueDate } from '@shared/disclosure/catalogue'
import type { CatalogueItem } from '@shared/disclosure/catalogue-item'
import { calendarDate } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { openPage } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { CreateDisclosureDocument } from '../generated/documents'
import { useCatalogue } from '../useCatalogue'
import { usePeriodLabel } from '../usePeriodLabel'

const PERIODS_OFFERED = 4

interface PeriodSheetProps {
  item: CatalogueItem
  /** The matter it will belong to. */
  procedureId?: string
  onClose: () => void
}

/** 是哪一期的: the last one that ended is chosen, as that is the one that is due. */
export function PeriodSheet({ item, procedureId, onClose }: PeriodSheetProps) {
  const t = useMessages()
  const catalogue = useCatalogue()
  const today = calendarDate(Date.now())
  const offered = endedPeriods(item, today, PERIODS_OFFERED)
  const [period, setPeriod] = useState(offered[0] ?? currentPeriod(item, today))
  const { viewer } = useViewer()
  const create = useCommand(CreateDisclosureDocument)
  const begin = async () => {
    const division = viewer?.hat?.division.code ?? ''
    const outcome = await create.run({ input: { division, catalogueCode: item.code, period, procedureId } })
    if (!outcome.ok) return
    onClose()
    openPage('/disclosure/edit/index', { id: outcome.payload.disclosure?.id })
  }
  const trouble = create.message ?? Object.values(create.fieldErrors)[0]
  const button = <Button label={t('disclosureWork.begin.start')} busy={create.busy} onPress={begin} />
  return (
    <Sheet open title={catalogue.titleOf(item)} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Text className="mb-body">{item.plain}</Text>
        <Text className="mb-small">
          {t('disclosureWork.begin.rule', { frequency: catalogue.frequency(item), source: item.source })}
        </Text>
        <Field label={t(offered.length > 0 ? 'disclosureWork.begin.period' : 'disclosureWork.begin.day')}>
          {offered.length > 0 ? (
            <Periods
              item={item}
              periods={[currentPeriod(item, today), ...offered]}
              value={period}
              onChange={setPeriod}
            />
          ) : (
            <DatePicker label={t('disclosureWork.begin.day')} value={period} onChange={setPeriod} />
          )}
        </Field>
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Sheet>
  )
}

interface PeriodsProps {
  item: CatalogueItem
  periods: readonly string[]
  value: string
  onChange: (period: string) => void
}

function Periods({ item, periods, value, onChange }: PeriodsProps) {
  const t = useMessages()
  const format = useFormat()
  const periodLabel = usePeriodLabel()
  const options = periods.map((period) => {
    const due = dueDate(item, period)
    return {
      value: period,
      label: periodLabel(period),
      note: due ? t('disclosureWork.begin.due', { date: format.date(due) }) : undefined,
    }
  })
  return <Choice label={t('disclosureWork.begin.period')} options={options} value={value} onChange={onChange} />
}
