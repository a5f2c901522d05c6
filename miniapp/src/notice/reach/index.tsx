import { useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { NoticeReachDocument } from '../generated/documents'
import { ReachView } from './ReachView'
import '../notice.scss'

/** Who has read it, and of the others who must be told in person. */
export default function NoticeReachPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(NoticeReachDocument, { id })
  return (
    <Screen title={t('notice.reachTitle')} wide="full">
      <Loaded read={read} skeleton="chart">
        {({ notice, noticeReach }) => <ReachView notice={notice} reach={noticeReach} />}
      </Loaded>
    </Screen>
  )
}
