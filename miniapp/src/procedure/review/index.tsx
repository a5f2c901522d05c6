import '../../message/late/procedureWork'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { goBack, openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Split } from '../../design/layout/Split'
import { useWide } from '../../design/theme/useWide'
import { useMessages } from '../../message/useMessages'
import { MatterSheets } from '../detail/MatterSheets'
import { Queue } from './Queue'
import type { QueueItem } from './queue-item'
import { Supervise } from './Supervise'
import './index.scss'

/** The supervision committee's queue; at a desk a matter opens beside it, on a phone on a page of its own. */
export default function ProcedureReviewPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const wide = useWide()
  if (id === '' || wide) return <ReviewDesk first={id} />
  return (
    <Screen title={t('procedure.review.one')}>
      <Supervise id={id} onGiven={goBack} />
      <MatterSheets />
    </Screen>
  )
}

function ReviewDesk({ first }: { first: string }) {
  const t = useMessages()
  const wide = useWide()
  const [chosen, setChosen] = useState(first)
  const [given, setGiven] = useState(0)
  const open = ({ kind, id }: QueueItem) => {
    if (kind === 'DISCLOSURE') openPage('/disclosure/review/index', { id })
    else if (kind === 'VOUCHER') openPage('/voucher/detail/index', { id })
    else if (kind === 'REGISTER') openPage('/register/change/index')
    else if (wide) setChosen(id)
    else openPage(kind === 'ATTEND' ? '/procedure/detail/index' : '/procedure/review/index', { id })
  }
  const finish = () => {
    setChosen('')
    setGiven(given + 1)
  }
  const detail =
    chosen === '' ? (
      <EmptyState icon="scale" title={t('procedure.queue.choose')} />
    ) : (
      <Supervise key={chosen} id={chosen} onGiven={finish} />
    )
  return (
    <Screen title={t('procedure.queue.title')} wide="full">
      <Split list={<Queue selected={chosen} given={given} onOpen={open} />} detail={detail} />
      <MatterSheets />
    </Screen>
  )
}
