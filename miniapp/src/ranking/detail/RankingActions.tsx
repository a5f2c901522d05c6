import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { goBack } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { DiscardRankingDocument, PublishRankingDocument, type RankingWholeFragment } from '../generated/documents'
import { AppealSheet } from './AppealSheet'
import { SendSheet } from './SendSheet'
import { WithdrawSheet } from './WithdrawSheet'

/** What the API lets the viewer do; answers stand with their appeals. */
export function RankingActions({ ranking }: { ranking: RankingWholeFragment }) {
  const t = useMessages()
  const [sheet, setSheet] = useState<'send' | 'appeal' | 'withdraw' | null>(null)
  const publish = useCommand(PublishRankingDocument)
  const discard = useCommand(DiscardRankingDocument)
  const { id, availableActions } = ranking
  const can = (action: (typeof availableActions)[number]) => availableActions.includes(action)
  const close = () => setSheet(null)
  const ask = (act: 'PUBLISH' | 'DISCARD') =>
    confirm({
      title: t(`ranking.act.${act}`),
      text: t(`ranking.ask.${act}`),
      confirmLabel: t(`ranking.act.${act}`),
      danger: act === 'DISCARD',
    })
  const pressPublish = async () => {
    if ((await ask('PUBLISH')) && (await publish.run({ input: { id } })).ok)
      showToast({ text: t('ranking.done.PUBLISH') })
  }
  const pressDiscard = async () => {
    if ((await ask('DISCARD')) && (await discard.run({ input: { id } })).ok) goBack()
  }
  const trouble = publish.message ?? discard.message ?? publish.fieldErrors.expiryDays
  return (
    <>
      {trouble && <Banner tone="error" text={trouble} />}
      <ButtonRow>
        {can('DISCARD') && (
          <Button kind="secondary" label={t('ranking.act.DISCARD')} busy={discard.busy} onPress={pressDiscard} />
        )}
        {can('WITHDRAW') && (
          <Button kind="secondary" label={t('ranking.act.WITHDRAW')} onPress={() => setSheet('withdraw')} />
        )}
        {can('APPEAL') && <Button label={t('ranking.act.APPEAL')} onPress={() => setSheet('appeal')} />}
        {can('SEND') && <Button icon="send" label={t('ranking.act.SEND')} onPress={() => setSheet('send')} />}
        {can('PUBLISH') && <Button label={t('ranking.act.PUBLISH')} busy={publish.busy} onPress={pressPublish} />}
      </ButtonRow>
      {sheet === 'send' && <SendSheet ranking={ranking} onClose={close} />}
      {sheet === 'appeal' && <AppealSheet ranking={ranking} onClose={close} />}
      {sheet === 'withdraw' && <WithdrawSheet id={id} onClose={close} />}
    </>
  )
}
