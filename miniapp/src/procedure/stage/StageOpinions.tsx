import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { PersonLine } from '../../design/list/PersonLine'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { StageRun } from '../matter'

const LOOKS = {
  AGREE: { tone: 'green', icon: 'stamp' },
  DISSENT: { tone: 'red', icon: 'flag' },
  BREACH: { tone: 'red', icon: 'gavel' },
} as const

/** What the supervision committee said, dissent as large as consent. */
export function StageOpinions({ opinions }: Pick<StageRun, 'opinions'>) {
  const t = useMessages()
  const format = useFormat()
  return (
    <>
      {opinions.map(({ id, kind, text, supervisorName, supervisorPost, attachments, givenAt }) => (
        <View key={id} className={`procedure-opinion procedure-opinion--${kind.toLowerCase()}`}>
          <PersonLine
            name={supervisorName}
            office={supervisorPost}
            note={format.dateTime(givenAt)}
            trailing={<Tag label={t(`procedure.opinion.${kind}`)} {...LOOKS[kind]} />}
          />
          {text && <Text className="procedure-text">{text}</Text>}
          <AttachmentList attachments={attachments} />
        </View>
      ))}
    </>
  )
}
