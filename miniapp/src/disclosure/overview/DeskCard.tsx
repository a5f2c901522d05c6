import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { type Stat, StatLine } from '../../design/list/StatLine'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { VoucherDesk } from '../../voucher/VoucherDesk'
import { DisclosureDeskCountsDocument, type DisclosureDeskCountsQuery } from '../generated/documents'

type Desk = DisclosureDeskCountsQuery['disclosureDesk']

const EDIT = '/disclosure/edit/index'
const REVIEW = '/disclosure/review/index'

/** For a cadre or supervisor of the village: what waits, each figure opening its rows. */
export function DeskCard() {
  const { viewer } = useViewer()
  const kind = viewer?.hat?.kind
  if (kind !== 'VILLAGE_CADRE' && kind !== 'SUPERVISOR') return null
  return (
    <View className="mb-stack">
      {kind === 'VILLAGE_CADRE' ? <CadreDesk /> : <SupervisorDesk />}
      <VoucherDesk />
    </View>
  )
}

function useDesk(): Desk | undefined {
  const read = useRead(DisclosureDeskCountsDocument, {})
  useDidShow(() => read.retry())
  return read.data?.disclosureDesk
}

function CadreDesk() {
  const t = useMessages()
  const desk = useDesk()
  const stat = (key: 'returned' | 'readyToPublish' | 'unansweredQuestions', tone: Stat['tone']): Stat => {
    const value = desk?.[key] ?? 0
    const onPress = () => openPage(EDIT)
    return { label: t(`disclosure.desk.${key}`), value: String(value), tone: value > 0 ? tone : 'plain', onPress }
  }
  const stats = [stat('returned', 'amber'), stat('readyToPublish', 'green'), stat('unansweredQuestions', 'amber')]
  return (
    <Card>
      <View>
        <StatLine stats={stats} />
      </View>
      <ButtonRow>
        <Button icon="plus" label={t('disclosure.desk.begin')} onPress={() => openPage(EDIT)} />
      </ButtonRow>
    </Card>
  )
}

function SupervisorDesk() {
  const t = useMessages()
  const desk = useDesk()
  const waiting = desk?.toReview ?? 0
  const late = desk?.lateReviews ?? 0
  const open = () => openPage(REVIEW)
  const stats: Stat[] = [
    {
      label: t('disclosure.desk.toReview'),
      value: String(waiting),
      tone: waiting > 0 ? 'amber' : 'plain',
      onPress: open,
    },
    { label: t('disclosure.desk.lateReviews'), value: String(late), tone: late > 0 ? 'red' : 'plain', onPress: open },
  ]
  return (
    <Card>
      <View>
        <StatLine stats={stats} />
      </View>
      <ButtonRow>
        <Button icon="scale" label={t('disclosure.desk.review')} onPress={open} />
      </ButtonRow>
    </Card>
  )
}
