import type { LineRow, LineTable } from '@shared/disclosure/table'
import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { DisclosureLineDocument, type DisclosureLineQuery } from '../generated/documents'
import { lineWords } from '../table/line-words'

type Line = DisclosureLineQuery['disclosureLine']
type Voucher = Line['vouchers'][number]
type Signed = Voucher['handler']

interface LineDetailProps {
  id: string
  table: LineTable
  row: LineRow
  working?: boolean
  onAsk?: (row: LineRow) => void
  onClose: () => void
}

/** A line tapped: what it was for, who handled it, the receipt, who reviewed and co-signed; and 问一问. */
export function LineDetail({ id, table, row, working = false, onAsk, onClose }: LineDetailProps) {
  const t = useMessages()
  const format = useFormat()
  const read = useRead(DisclosureLineDocument, { id, rowId: row.id, working })
  const words = lineWords(table, row, (day) => format.date(day))
  const ask = onAsk && (
    <Button kind="secondary" icon="message-circle" label={t('disclosureWork.line.ask')} onPress={() => onAsk(row)} />
  )
  return (
    <Sheet open title={t('disclosureWork.lineDetail.title')} onClose={onClose} bottom={ask}>
      <View className="mb-stack">
        <View>
          <Text className="mb-title">{words.title}</Text>
          {words.money.map(({ id: column, label, fen }) => (
            <Text key={column} className="disclosure-proof__money">{`${label} ${format.moneyExact(fen)}`}</Text>
          ))}
        </View>
        <Loaded read={read} skeleton="text">
          {({ disclosureLine }) => <Proofs line={disclosureLine} />}
        </Loaded>
      </View>
    </Sheet>
  )
}

function Proofs({ line }: { line: Line }) {
  const t = useMessages()
  const { vouchers, noVoucher } = line
  if (vouchers.length === 0) {
    const text = noVoucher
      ? t('disclosureWork.lineDetail.noVoucher', { reason: noVoucher })
      : t('disclosureWork.lineDetail.nothing')
    return <Text className="mb-body">{text}</Text>
  }
  return (
    <View className="mb-stack">
      {vouchers.map((voucher) => (
        <VoucherCard key={voucher.id} voucher={voucher} />
      ))}
    </View>
  )
}

function VoucherCard({ voucher }: { voucher: Voucher }) {
  const t = useMessages()
  const format = useFormat()
  const { bookNumber, date, amountFen, accountTitle, purpose, handler, witness, photos, photosHidden } = voucher
  return (
    <Card>
      <View className="mb-stack">
        <Text className="disclosure-line__title">
          {[bookNumber, format.moneyExact(amountFen)].filter(Boolean).join(' · ')}
        </Text>
        <Text className="mb-small">{`${format.date(date)} · ${accountTitle}`}</Text>
        <Words label={t('disclosureWork.lineDetail.purpose')} text={purpose} />
        <Signer label={t('disclosureWork.lineDetail.handler')} signed={handler} />
        {witness && <Words label={t('disclosureWork.lineDetail.witness')} text={witness} />}
        {voucher.reviewers.map((signed) => (
          <Signer key={signed.name} label={t('disclosureWork.lineDetail.reviewer')} signed={signed} />
        ))}
        {voucher.coSigners.map((signed) => (
          <Signer key={signed.name} label={t('disclosureWork.lineDetail.coSigner')} signed={signed} />
        ))}
        <AttachmentList attachments={photos} />
        {photosHidden && <Text className="mb-small">{t('disclosureWork.lineDetail.photosHidden')}</Text>}
        {voucher.openable && (
          <Button
            kind="quiet"
            fit
            small
            label={t('disclosureWork.lineDetail.openVoucher')}
            onPress={() => openPage('/voucher/detail/index', { id: voucher.id })}
          />
        )}
      </View>
    </Card>
  )
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <View className="disclosure-proof">
      <Text className="disclosure-proof__label">{label}</Text>
      <Text className="disclosure-proof__words">{text}</Text>
    </View>
  )
}

/** Name and office, when, and what was said. */
function Signer({ label, signed }: { label: string; signed: Signed }) {
  const format = useFormat()
  const { name, post, words, at } = signed
  const who = [name, post].filter(Boolean).join(' ')
  return (
    <View className="disclosure-proof">
      <Text className="disclosure-proof__label">{label}</Text>
      <View className="disclosure-proof__words">
        <Text>{at ? `${who} · ${format.date(String(at).slice(0, 10))}` : who}</Text>
        {words && <Text className="mb-small">{words}</Text>}
      </View>
    </View>
  )
}
