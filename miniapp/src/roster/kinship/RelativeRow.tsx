import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { Relative } from './index'

interface RelativeRowProps {
  relative: Relative
  onOpen: () => void
  onRemove: () => void
}

/** What the relative is to the person, and from where that is known; only what was recorded by itself can be taken back. */
export function RelativeRow({ relative, onOpen, onRemove }: RelativeRowProps) {
  const t = useMessages()
  const format = useFormat()
  const { name, groupName, birthDate, relation, source, offices } = relative
  const tags = (
    <>
      <Tag tone="green" label={t(`roster.kinship.relation.${relation}`)} />
      {offices.map((office) => (
        <Tag key={office} label={office} />
      ))}
    </>
  )
  return (
    <View className="roster-kin">
      <ListRow
        title={name}
        gist={[groupName, format.date(birthDate)].filter(Boolean).join(' · ')}
        note={t(`roster.kinship.source.${source}`)}
        tags={tags}
        onPress={onOpen}
      />
      {source === 'RECORDED' && (
        <View className="roster-kin__remove">
          <Button kind="quiet" fit small label={t('roster.kinship.remove', { name })} onPress={onRemove} />
        </View>
      )}
    </View>
  )
}
