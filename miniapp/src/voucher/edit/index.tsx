import '../../message/late/disclosureWork'
import { calendarDate } from '@shared/format'
import { VOUCHER_DEFAULTS } from '@shared/voucher/flow'
import { useRouter } from '@tarojs/taro'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { goBack, replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { AccountChoice } from '../../disclosure/edit/LineProof'
import { MoneyField } from '../../disclosure/edit/MoneyField'
import { useDraft } from '../../draft/useDraft'
import { Loaded } from '../../graphql/Loaded'
import { useCommand } from '../../graphql/useCommand'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import {
  AmendVoucherDocument,
  ReceiveVoucherDocument,
  VoucherDetailDocument,
  VoucherHandlersDocument,
  type VoucherWholeFragment,
} from '../generated/documents'
import './index.scss'

interface Form {
  side: 'INCOME' | 'EXPENSE'
  amountFen: number | null
  date: string
  account: string | null
  handlerId: string | null
  attachments: readonly AttachmentItemFragment[]
}

const EMPTY: Form = { side: 'EXPENSE', amountFen: null, date: '', account: null, handlerId: null, attachments: [] }

/** Without an id a new receipt; with one, what came back or is not signed yet. */
export default function VoucherEditPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(VoucherDetailDocument, { id }, { skip: id === '' })
  if (id === '') return <ReceiptForm initial={{ ...EMPTY, date: calendarDate(Date.now()) }} />
  return read.data?.voucher ? (
    <ReceiptForm id={id} initial={formOf(read.data.voucher)} />
  ) : (
    <Screen title={t('voucher.form.amendTitle')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

function formOf({ side, amountFen, date, account, handler, attachments }: VoucherWholeFragment): Form {
  return { side, amountFen, date: String(date), account, handlerId: handler.id, attachments }
}

/** The photo first: everything else is read from it. */
function ReceiptForm({ id, initial }: { id?: string; initial: Form }) {
  const t = useMessages()
  const { viewer } = useViewer()
  const draft = useDraft<Form>(`voucher-edit:${id ?? 'new'}`, initial)
  const receive = useCommand(ReceiveVoucherDocument)
  const amend = useCommand(AmendVoucherDocument)
  const command = id ? amend : receive
  const { form, change } = draft
  const errors = command.fieldErrors
  const { side, amountFen, date, account, handlerId, attachments } = form
  const send = async () => {
    const attachmentIds = attachments.map((one) => one.id)
    const written = {
      side,
      amountFen: amountFen ?? 0,
      date,
      account: account ?? '',
      handlerId: handlerId ?? '',
      attachmentIds,
    }
    if (id) {
      if (!(await amend.run({ input: { id, ...written } })).ok) return
      draft.clear()
      showToast({ text: t('voucher.form.saved') })
      return goBack()
    }
    const outcome = await receive.run({ input: { division: viewer?.hat?.division.code ?? '', ...written } })
    if (!outcome.ok) return
    draft.clear()
    showToast({ text: t('voucher.form.done') })
    replacePage('/voucher/detail/index', { id: outcome.payload.voucher?.id })
  }
  const missing = amountFen === null || account === null || handlerId === null || attachments.length === 0
  const button = (
    <Button
      label={t(id ? 'voucher.form.save' : 'voucher.form.send')}
      busy={command.busy}
      disabled={missing}
      onPress={send}
    />
  )
  return (
    <Screen title={t(id ? 'voucher.form.amendTitle' : 'voucher.form.title')} bottom={button}>
      <Field label={t('voucher.form.photos')} help={t('voucher.form.photosHelp')} error={errors.attachmentIds}>
        <AttachmentPicker
          value={attachments}
          most={VOUCHER_DEFAULTS.photos}
          onChange={(next) => change({ attachments: next })}
        />
      </Field>
      <Field label={t('voucher.form.side')}>
        <Choice
          label={t('voucher.form.side')}
          options={(['EXPENSE', 'INCOME'] as const).map((value) => ({ value, label: t(`voucher.side.${value}`) }))}
          value={side}
          onChange={(value) => change({ side: value, account: null })}
        />
      </Field>
      <MoneyField
        label={t('voucher.form.amount')}
        fen={amountFen}
        error={errors.amountFen}
        onChange={(fen) => change({ amountFen: fen })}
      />
      <Field label={t('voucher.form.date')} error={errors.date}>
        <DatePicker label={t('voucher.form.date')} value={date} onChange={(day) => change({ date: day })} />
      </Field>
      <AccountChoice side={side} account={account ?? undefined} onChange={(code) => change({ account: code })} />
      <Handlers value={handlerId} error={errors.handlerId} onChange={(next) => change({ handlerId: next })} />
      {(command.message ?? errors.account) && <Banner tone="error" text={command.message ?? errors.account ?? ''} />}
    </Screen>
  )
}

interface HandlersProps {
  value: string | null
  error: string | undefined
  onChange: (id: string) => void
}

function Handlers({ value, error, onChange }: HandlersProps) {
  const t = useMessages()
  const read = useRead(VoucherHandlersDocument, {})
  return (
    <Field label={t('voucher.form.handler')} help={t('voucher.form.handlerHelp')} error={error}>
      <Loaded read={read} skeleton="list">
        {({ voucherHandlers }) =>
          voucherHandlers.length === 0 ? (
            <EmptyState icon="inbox" title={t('voucher.form.handler')} />
          ) : (
            <Choice
              label={t('voucher.form.handler')}
              options={voucherHandlers.map(({ id, name, post }) => ({
                value: id,
                label: name,
                note: post ?? undefined,
              }))}
              value={value ?? undefined}
              onChange={onChange}
            />
          )
        }
      </Loaded>
    </Field>
  )
}
