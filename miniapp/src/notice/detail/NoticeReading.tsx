import { View } from '@tarojs/components'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { NoticeDetailDocument } from '../generated/documents'
import { AnswerBar, needsAnswer } from './AnswerBar'
import { NoticeView } from './NoticeView'
import { useMarkRead } from './useMarkRead'

/** One notice beside the list, in a wide window. */
export function NoticeReading({ id }: { id: string }) {
  const read = useRead(NoticeDetailDocument, { id })
  useMarkRead(read.data?.notice)
  return (
    <Loaded read={read} skeleton="text">
      {({ notice }) => (
        <View className="mb-stack">
          <NoticeView notice={notice} />
          {needsAnswer(notice) && <AnswerBar notice={notice} />}
        </View>
      )}
    </Loaded>
  )
}
