import { useState } from 'react'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { type NoticeFullFragment, PinNoticeDocument } from '../generated/documents'
import { WithdrawSheet } from './WithdrawSheet'

const PIN_DAYS = 7
const DAY_MS = 86_400_000

/** For who published it or oversees it: reach, revision, pin, withdrawal. */
export function NoticeTools({ notice }: { notice: NoticeFullFragment }) {
  const t = useMessages()
  const [withdrawing, setWithdrawing] = useState(false)
  const may = (action: NoticeFullFragment['availableActions'][number]) => notice.availableActions.includes(action)
  if (!['REVISE', 'WITHDRAW', 'PIN', 'SEE_REACH'].some((action) => may(action as 'PIN'))) return null
  return (
    <Section title={t('notice.tools')}>
      <Card flush>
        {may('SEE_REACH') && (
          <ListRow
            icon="eye"
            title={t('notice.seeReach')}
            gist={t('notice.seeReachGist')}
            onPress={() => openPage('/notice/reach/index', { id: notice.id })}
          />
        )}
        {may('REVISE') && (
          <ListRow
            icon="pencil"
            title={t('notice.revise')}
            gist={t('notice.reviseGist')}
            onPress={() => openPage('/notice/edit/index', { notice: notice.id })}
          />
        )}
        {may('PIN') && <PinRow notice={notice} />}
        {may('WITHDRAW') && (
          <ListRow
            icon="undo-2"
            title={t('notice.withdraw')}
            gist={t('notice.withdrawGist')}
            onPress={() => setWithdrawing(true)}
          />
        )}
      </Card>
      {withdrawing && <WithdrawSheet noticeId={notice.id} onClose={() => setWithdrawing(false)} />}
    </Section>
  )
}

function PinRow({ notice }: { notice: NoticeFullFragment }) {
  const t = useMessages()
  const format = useFormat()
  const pin = useCommand(PinNoticeDocument)
  const { pinned, pinnedUntil } = notice
  const toggle = async () => {
    const until = pinned ? null : new Date(Date.now() + PIN_DAYS * DAY_MS).toISOString()
    if (
      until &&
      !(await confirm({ title: t('notice.pinQuestion', { days: PIN_DAYS }), confirmLabel: t('notice.pin') }))
    )
      return
    const { ok } = await pin.run({ input: { noticeId: notice.id, until } })
    if (ok) showToast({ text: t(until ? 'notice.pinDone' : 'notice.unpinDone') })
  }
  return (
    <>
      <ListRow
        icon="pin"
        title={pinned ? t('notice.unpin') : t('notice.pin')}
        gist={pinned && pinnedUntil ? t('notice.pinnedUntil', { date: format.date(pinnedUntil) }) : t('notice.pinGist')}
        onPress={toggle}
      />
      {pin.message && <Banner tone="error" text={pin.message} />}
    </>
  )
}
