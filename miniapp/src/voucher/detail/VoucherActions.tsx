import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { openPage } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import {
  BookVoucherDocument,
  CoSignVoucherDocument,
  SignVoucherDocument,
  type VoucherWholeFragment,
} from '../generated/documents'
import { PurposeSheet } from './PurposeSheet'
import { ReturnSheet } from './ReturnSheet'
import { ReviewSheet } from './ReviewSheet'

type Signing = 'SIGN' | 'CO_SIGN' | 'BOOK'
const SIGNINGS: Signing[] = ['SIGN', 'CO_SIGN', 'BOOK']

/** The one step that is the viewer's, and sending it back beside it. */
export function VoucherActions({ voucher }: { voucher: VoucherWholeFragment }) {
  const t = useMessages()
  const [sheet, setSheet] = useState<'purpose' | 'review' | 'return' | null>(null)
  const { id, availableActions } = voucher
  const can = (action: (typeof availableActions)[number]) => availableActions.includes(action)
  const close = () => setSheet(null)
  const signing = SIGNINGS.find(can)
  return (
    <>
      <ButtonRow>
        {can('RETURN') && (
          <Button kind="secondary" label={t('voucher.act.RETURN')} onPress={() => setSheet('return')} />
        )}
        {can('AMEND') && (
          <Button
            kind="secondary"
            label={t('voucher.act.AMEND')}
            onPress={() => openPage('/voucher/edit/index', { id })}
          />
        )}
        {can('STATE_PURPOSE') && <Button label={t('voucher.act.STATE_PURPOSE')} onPress={() => setSheet('purpose')} />}
        {can('REVIEW') && <Button icon="scale" label={t('voucher.act.REVIEW')} onPress={() => setSheet('review')} />}
        {signing && <SignButton voucher={voucher} signing={signing} />}
      </ButtonRow>
      {sheet === 'purpose' && <PurposeSheet voucher={voucher} onClose={close} />}
      {sheet === 'review' && <ReviewSheet voucher={voucher} onClose={close} />}
      {sheet === 'return' && <ReturnSheet voucher={voucher} onClose={close} />}
    </>
  )
}

/** A signature cannot be taken back: asked once. */
function SignButton({ voucher, signing }: { voucher: VoucherWholeFragment; signing: Signing }) {
  const t = useMessages()
  const sign = useCommand(SignVoucherDocument)
  const coSign = useCommand(CoSignVoucherDocument)
  const book = useCommand(BookVoucherDocument)
  const command = { SIGN: sign, CO_SIGN: coSign, BOOK: book }[signing]
  const { id, round } = voucher
  const press = async () => {
    const agreed = await confirm({
      title: t(`voucher.act.${signing}`),
      text: t(`voucher.ask.${signing}`),
      confirmLabel: t(`voucher.act.${signing}`),
    })
    if (agreed && (await command.run({ input: { id, round } })).ok) showToast({ text: t(`voucher.done.${signing}`) })
  }
  const trouble = command.message ?? Object.values(command.fieldErrors)[0]
  return (
    <>
      {trouble && <Banner tone="error" text={trouble} />}
      <Button icon="stamp" label={t(`voucher.act.${signing}`)} busy={command.busy} onPress={press} />
    </>
  )
}
