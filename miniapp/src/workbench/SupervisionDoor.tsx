import { useDidShow } from '@tarojs/taro'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { SupervisionCountDocument } from './generated/documents'

/** The supervision committee's one queue: matters on their way beside disclosures, the most urgent first. */
export function SupervisionDoor() {
  const t = useMessages()
  const read = useRead(SupervisionCountDocument, {})
  useDidShow(() => read.retry())
  const count = read.data?.procedureDesk.awaitingOpinion ?? 0
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
