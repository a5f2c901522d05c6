import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { Tag } from '../../design/list/Tag'
import { Timeline, type TimelineStep } from '../../design/list/Timeline'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { VoucherWholeFragment } from '../generated/documents'
import { VoucherActions } from './VoucherActions'

/** The receipt, what it was for, and the steps: whose turn it is stands at the end. */
export function VoucherDetail({ voucher }: { voucher: VoucherWholeFragment }) {
  const t = useMessages()
  const { availableActions, attachments, photosPublic, state, line } = voucher
  const bottom = availableActions.length > 0 ? <VoucherActions voucher={voucher} /> : undefined
  const booked = state === 'BOOKED' || state === 'REVIEWED' || state === 'CO_SIGNED'
  return (
    <Screen title={t('voucher.detail.title')} bottom={bottom}>
      <Facts voucher={voucher} />
      {voucher.round > 1 && <Banner tone="warning" text={t('voucher.detail.again', { round: voucher.round })} />}
      <Section
        title={t('voucher.detail.photos')}
        note={booked ? t(photosPublic ? 'voucher.detail.photosPublic' : 'voucher.detail.photosHidden') : undefined}
      >
        <AttachmentList attachments={attachments} />
      </Section>
      <Section title={t('voucher.detail.course')}>
        <Course voucher={voucher} />
      </Section>
      {line && (
        <Button
          kind="secondary"
          icon="wallet"
          label={t('voucher.detail.line')}
          onPress={() => openPage('/disclosure/detail/index', { id: line.disclosureId })}
        />
      )}
    </Screen>
  )
}

function Facts({ voucher }: { voucher: VoucherWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { state, side, amountFen, purpose, accountTitle, date, handler, witness, bookNumber } = voucher
  const facts: [string, string | null | undefined][] = [
    [t('voucher.detail.purpose'), purpose || t('voucher.list.noPurpose')],
    [t('voucher.detail.account'), accountTitle],
    [t('voucher.detail.date'), format.date(date)],
    [t('voucher.detail.handler'), [handler.name, handler.post].filter(Boolean).join(' ')],
    [t('voucher.detail.witness'), witness],
    [t('voucher.detail.number'), bookNumber],
  ]
  return (
    <Card>
      <View className="mb-tag-row">
        <Tag label={t(`voucher.state.${state}`)} tone={state === 'BOOKED' ? 'green' : 'amber'} />
      </View>
      <Text className="voucher-figure voucher-figure--large">
        {t('voucher.detail.money', { side: t(`voucher.side.${side}`), money: format.moneyExact(amountFen) })}
      </Text>
      <View className="voucher-facts">
        {facts.map(
          ([label, words]) =>
            words && (
              <View key={label} className="voucher-facts__fact">
                <Text className="voucher-facts__label">{label}</Text>
                <Text className="voucher-facts__words">{words}</Text>
              </View>
            ),
        )}
      </View>
    </Card>
  )
}

function Course({ voucher }: { voucher: VoucherWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { steps, state, coSignaturesMissing } = voucher
  const course: TimelineStep[] = steps.map(({ id, kind, name, post, words, at }) => ({
    id,
    title: t(`voucher.step.${kind}`),
    note: `${format.dateTime(at)} · ${[name, post].filter(Boolean).join(' ')}`,
    state: 'done',
    detail: words ? <Text className="mb-body">{words}</Text> : undefined,
  }))
  if (state !== 'BOOKED') {
    const missing = state === 'REVIEWED' ? t('voucher.step.missing', { count: coSignaturesMissing }) : undefined
    course.push({ id: 'next', title: t(`voucher.state.${state}`), note: missing, state: 'now' })
  }
  return <Timeline steps={course} />
}
