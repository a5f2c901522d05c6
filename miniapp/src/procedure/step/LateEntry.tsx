import { View } from '@tarojs/components'
import { Banner } from '../../design/feedback/Banner'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { WitnessPicker } from './WitnessPicker'
import { isLate, type WhenForm } from './when'

type Witness = Pick<WhenForm, 'witnessId' | 'witnessName'>

interface LateEntryProps {
  /** When it happened; null for now. */
  at: string | null
  value: Witness
  onChange: (witness: Witness) => void
  division: string
  error: string | undefined
}

/** 补录: the real time will be shown, and somebody who was there stands witness. Nothing while it is not late. */
export function LateEntry({ at, value, onChange, division, error }: LateEntryProps) {
  const t = useMessages()
  const format = useFormat()
  if (!isLate(at, Date.now())) return null
  return (
    <View className="mb-stack">
      <Banner tone="warning" icon="history" text={t('procedureWork.late', { now: format.dateTime(Date.now()) })} />
      <WitnessPicker
        chosen={value.witnessId === '' ? undefined : value.witnessName}
        onChoose={(witnessId, witnessName) => onChange({ witnessId, witnessName })}
        division={division}
        error={error}
      />
    </View>
  )
}
