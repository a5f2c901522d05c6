import { netOf } from '@shared/disclosure/finance'
import { type LineRow, type LineTable, TABLE_LIMITS } from '@shared/disclosure/table'
import { accountsOf, findAccount, type VoucherSide } from '@shared/voucher/account'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { TextInput } from '../../design/form/TextInput'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { useRead } from '../../graphql/useRead'
import { languageStore } from '../../message/language-store'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { useStore } from '../../store/store'
import { BookedVouchersDocument, type BookedVouchersQuery } from '../../voucher/generated/documents'

export type Proof = Pick<LineRow, 'voucherIds' | 'noVoucher' | 'account'>

interface LineProofProps {
  table: LineTable
  row: LineRow
  onChange: (proof: Proof) => void
}

/** Of a line of money: its 科目, the booked vouchers it stands on, or why there are none. */
export function LineProof({ table, row, onChange }: LineProofProps) {
  const net = netOf(table.columns, row)
  const side = net === null || net < 0 ? 'EXPENSE' : 'INCOME'
  const { voucherIds = [], noVoucher = '', account } = row
  const proof = { voucherIds, noVoucher, account }
  return (
    <View className="mb-stack">
      <AccountChoice side={side} account={account} onChange={(next) => onChange({ ...proof, account: next })} />
      <VoucherChoice
        side={side}
        chosen={voucherIds}
        onChange={(ids) => onChange({ ...proof, voucherIds: ids.length > 0 ? ids : undefined })}
      />
      {voucherIds.length === 0 && (
        <NoVoucher reason={noVoucher} onChange={(reason) => onChange({ ...proof, noVoucher: reason })} />
      )}
    </View>
  )
}

interface AccountChoiceProps {
  side: VoucherSide
  account: string | undefined
  onChange: (account: string) => void
}

/** Ten rows are many: they unfold when they are asked for. */
export function AccountChoice({ side, account, onChange }: AccountChoiceProps) {
  const t = useMessages()
  const english = useStore(languageStore) === 'en'
  const [open, setOpen] = useState(false)
  const titleOf = (one: { title: string; titleEn: string }) => (english ? one.titleEn : one.title)
  const found = account === undefined ? undefined : findAccount(account)
  const known = found?.side === side ? found : undefined
  const label = t('disclosureWork.proof.account')
  const options = accountsOf(side).map((one) => ({ value: one.code, label: titleOf(one) }))
  const choose = (code: string) => {
    setOpen(false)
    onChange(code)
  }
  return (
    <Field label={label}>
      {open ? (
        <Choice label={label} options={options} value={known?.code} onChange={choose} />
      ) : (
        <Card flush>
          <ListRow
            title={known ? titleOf(known) : t('disclosureWork.proof.accountChoose')}
            onPress={() => setOpen(true)}
          />
        </Card>
      )}
    </Field>
  )
}

interface VoucherChoiceProps {
  side: VoucherSide
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

type Booked = BookedVouchersQuery['vouchers']['nodes'][number]

function VoucherChoice({ side, chosen, onChange }: VoucherChoiceProps) {
  const t = useMessages()
  const format = useFormat()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? ''
  const read = useRead(BookedVouchersDocument, { division })
  const offered = (read.data?.vouchers.nodes ?? []).filter(
    (one: Booked) => chosen.includes(one.id) || (one.side === side && !one.line),
  )
  const options = offered.map((one: Booked) => ({
    value: one.id,
    label: t('disclosureWork.proof.option', { number: one.bookNumber ?? '', money: format.moneyExact(one.amountFen) }),
    note: `${format.date(one.date)} ${one.purpose}`,
  }))
  return (
    <Field label={t('disclosureWork.proof.title')} help={t('disclosureWork.proof.help')}>
      {options.length === 0 ? (
        <Text className="mb-small">{t('disclosureWork.proof.none')}</Text>
      ) : (
        <MultiChoice
          label={t('disclosureWork.proof.title')}
          options={options}
          value={[...chosen]}
          most={TABLE_LIMITS.vouchers}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

function NoVoucher({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const t = useMessages()
  const preset = (key: 'paper' | 'bank') => (
    <Button
      kind="secondary"
      small
      label={t(`disclosureWork.proof.${key}`)}
      onPress={() => onChange(t(`disclosureWork.proof.${key}`))}
    />
  )
  return (
    <Field label={t('disclosureWork.proof.why')}>
      <TextInput
        label={t('disclosureWork.proof.why')}
        value={reason}
        limit={TABLE_LIMITS.text}
        hint={t('disclosureWork.proof.whyHint')}
        onChange={onChange}
      />
      <View className="disclosure-presets">
        <ButtonRow>{preset('paper')}</ButtonRow>
        <ButtonRow>{preset('bank')}</ButtonRow>
      </View>
    </Field>
  )
}
