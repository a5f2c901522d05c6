import { useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { NoticeDetailDocument } from '../generated/documents'
import { AnswerBar, needsAnswer } from './AnswerBar'
import { NoticeView } from './NoticeView'
import { useMarkRead } from './useMarkRead'
import '../notice.scss'

export default function NoticeDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(NoticeDetailDocument, { id })
  const notice = read.data?.notice
  useMarkRead(notice)
  return (
    <Screen
      title={t('notice.title')}
      bottom={notice && needsAnswer(notice) ? <AnswerBar notice={notice} /> : undefined}
    >
      <Loaded read={read} skeleton="text">
        {(data) => <NoticeView notice={data.notice} />}
      </Loaded>
    </Screen>
  )
}
