import type { DisclosureDiff, ProofDiff, WordChange } from '@shared/disclosure/diff'
import { findAccount } from '@shared/voucher/account'
import { Text, View } from '@tarojs/components'
import { languageStore } from '../../message/language-store'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import { Segments } from './Changes'
import { IdChanges } from './IdChanges'

interface ProofChangesProps {
  proof: ProofDiff
  names: DisclosureDiff['names']
}

/** What a line stands on now, and stood on before: its vouchers, the reason for none, its account. */
export function ProofChanges({ proof, names }: ProofChangesProps) {
  const t = useMessages()
  const english = useStore(languageStore) === 'en'
  const titleOf = (code: string | null) => {
    const found = code === null ? undefined : findAccount(code)
    return found ? (english ? found.titleEn : found.title) : code
  }
  const { vouchers, noVoucher, account } = proof
  return (
    <View>
      {vouchers && (
        <View className="disclosure-change__cell">
          <Text className="mb-small">{t('disclosureWork.change.vouchers')}</Text>
          <IdChanges change={vouchers} names={names} />
        </View>
      )}
      {noVoucher && <Words label={t('disclosureWork.change.noVoucher')} change={noVoucher} />}
      {account && (
        <Words
          label={t('disclosureWork.change.account')}
          change={{ before: titleOf(account.before), after: titleOf(account.after) }}
        />
      )}
    </View>
  )
}

function Words({ label, change }: { label: string; change: WordChange }) {
  const t = useMessages()
  const text = (value: string | null) => value || t('disclosureWork.change.empty')
  return (
    <View className="disclosure-change__cell">
      <Text className="mb-small">{label}</Text>
      <Segments
        segments={[
          { kind: 'REMOVED', text: text(change.before) },
          { kind: 'SAME', text: ' → ' },
          { kind: 'ADDED', text: text(change.after) },
        ]}
      />
    </View>
  )
}
