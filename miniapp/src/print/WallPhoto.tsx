import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { gridImage } from '../attachment/grid-image'
import { Button } from '../design/button/Button'
import { ButtonRow } from '../design/button/ButtonRow'
import { confirm } from '../design/dialog/dialog-store'
import { Banner } from '../design/feedback/Banner'
import { Card } from '../design/layout/Card'
import { ImageGrid } from '../design/list/ImageGrid'
import { Tag } from '../design/list/Tag'
import { useCommand } from '../graphql/useCommand'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import { ConfirmWallPhotoDocument, type WallPhotoItemFragment } from './generated/documents'
import { WithdrawSheet } from './WithdrawSheet'

interface WallPhotoProps {
  photo: WallPhotoItemFragment
  /** The version everybody reads now. */
  current: number
}

/** One photo: where and when it hung, who says so, who saw it. */
export function WallPhoto({ photo, current }: WallPhotoProps) {
  const t = useMessages()
  const format = useFormat()
  const { takenOn, place, attachment, version, recorderName, recorderPost, recordedAt, withdrawnAt } = photo
  const by = { by: recorderName, post: recorderPost, time: format.dateTime(recordedAt) }
  return (
    <Card>
      <View className="mb-stack">
        {(photo.confirmedAt || withdrawnAt || version !== current) && <Tags photo={photo} current={current} />}
        <Text className={withdrawnAt ? 'mb-body print-photo__gone' : 'mb-body'}>
          {t('print.photo.posted', { date: format.date(takenOn), place })}
        </Text>
        {attachment && <ImageGrid images={[gridImage(attachment)]} />}
        <Text className="mb-small">{t('print.photo.by', by)}</Text>
        <Seen photo={photo} />
        <PhotoActions photo={photo} />
      </View>
    </Card>
  )
}

function Tags({ photo: { confirmedAt, withdrawnAt, version }, current }: WallPhotoProps) {
  const t = useMessages()
  return (
    <View className="mb-tag-row">
      {confirmedAt && <Tag label={t('print.photo.confirmed')} tone="green" icon="circle-check" />}
      {withdrawnAt && <Tag label={t('print.photo.withdrawn')} tone="amber" />}
      {version !== current && <Tag label={t('print.photo.version', { version })} icon="history" />}
    </View>
  )
}

function Seen({ photo }: { photo: WallPhotoItemFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { confirmedAt, confirmerName, confirmerPost, withdrawnAt, withdrawerName, withdrawnReason } = photo
  return (
    <>
      {confirmedAt && (
        <Text className="mb-small">
          {t('print.photo.seen', {
            by: confirmerName ?? '',
            post: confirmerPost ?? '',
            time: format.dateTime(confirmedAt),
          })}
        </Text>
      )}
      {withdrawnAt && (
        <Text className="mb-small">
          {t('print.photo.takenBack', {
            by: withdrawerName ?? '',
            time: format.dateTime(withdrawnAt),
            reason: withdrawnReason ?? '',
          })}
        </Text>
      )}
    </>
  )
}

function PhotoActions({ photo: { id, availableActions } }: { photo: WallPhotoItemFragment }) {
  const t = useMessages()
  const [withdrawing, setWithdrawing] = useState(false)
  const seen = useCommand(ConfirmWallPhotoDocument)
  const confirmSeen = async () => {
    const agreed = await confirm({
      title: t('print.confirm.title'),
      text: t('print.confirm.text'),
      confirmLabel: t('print.confirm.yes'),
    })
    if (agreed) await seen.run({ input: { id } })
  }
  if (availableActions.length === 0) return null
  return (
    <>
      {seen.message && <Banner tone="error" text={seen.message} />}
      <ButtonRow>
        {availableActions.includes('CONFIRM') && (
          <Button
            small
            icon="check"
            label={t('print.confirm.do')}
            busy={seen.busy}
            onPress={() => void confirmSeen()}
          />
        )}
        {availableActions.includes('WITHDRAW') && (
          <Button small kind="quiet" label={t('print.withdraw.open')} onPress={() => setWithdrawing(true)} />
        )}
      </ButtonRow>
      {withdrawing && <WithdrawSheet id={id} onClose={() => setWithdrawing(false)} />}
    </>
  )
}
