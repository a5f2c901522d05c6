import { useDidShow } from '@tarojs/taro'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { SupervisionCountDocument, type SupervisionCountQuery } from './generated/documents'

/** Changes of the registers are looked through together: one thing to do, however many. */
const waiting = ({ procedureDesk, disclosureDesk, voucherDesk, registerChanges }: SupervisionCountQuery) =>
  procedureDesk.awaitingOpinion +
  disclosureDesk.toReview +
  voucherDesk.toReview +
  (registerChanges.changes.length > 0 ? 1 : 0)

/** The supervision committee's one queue: matters, disclosures, vouchers and registers, the most urgent first. */
export function SupervisionDoor({ division }: { division: string }) {
  const t = useMessages()
  const read = useRead(SupervisionCountDocument, { division })
  useDidShow(() => read.retry())
  const count = read.data ? waiting(read.data) : 0
  return (
    <Card flush tone={count > 0 ? 'due' : 'plain'}>
      <ListRow
        icon="scale"
        title={t('procedure.queue.title')}
        gist={count > 0 ? t('procedure.desk.waiting', { count }) : t('procedure.desk.none')}
        note={t('procedure.desk.title')}
        onPress={() => openPage('/procedure/review/index')}
      />
    </Card>
  )
}
