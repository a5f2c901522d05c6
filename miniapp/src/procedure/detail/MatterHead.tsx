import { Text, View } from '@tarojs/components'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { ReadAloudButton } from '../../read-aloud/ReadAloudButton'
import type { Matter } from '../matter'
import { useStanding } from './useStanding'

/** What it is, whose, since when. */
export function MatterHead({ matter }: { matter: Matter }) {
  const t = useMessages()
  const format = useFormat()
  const { place, next } = useStanding(matter)
  const { templateTitle, matterTitle, title, planVersion, division, proposerName, proposerPost, openedAt } = matter
  const proposer = [proposerPost, proposerName].filter(Boolean).join(' ')
  const opened = t('procedure.head.opened', { who: proposer, date: format.date(openedAt) })
  return (
    <View className="procedure-head">
      <View className="mb-tag-row">
        <Tag label={templateTitle} tone="green" />
        {matter.withdrawnAt && <Tag label={t('procedureWork.withdraw.tag')} tone="amber" icon="undo-2" />}
        {planVersion > 1 && <Tag label={t('procedure.plan.version', { version: planVersion })} icon="history" />}
      </View>
      <Text className="procedure-head__title">{title}</Text>
      <Text className="mb-small">{matterTitle}</Text>
      <Text className="mb-small">{`${division.name} · ${opened}`}</Text>
      <View className="procedure-head__aloud">
        <ReadAloudButton text={[title, place, next].filter(Boolean).join('。')} />
      </View>
    </View>
  )
}
