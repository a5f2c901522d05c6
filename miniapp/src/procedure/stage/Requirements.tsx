import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon/Icon'
import { speak } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import type { MatterStage } from '../matter'

/** What must be on record, with a check where it is. */
export function Requirements({ requirements }: Pick<MatterStage, 'requirements'>) {
  const t = useMessages()
  if (requirements.length === 0) return null
  return (
    <View className="procedure-records" {...speak({ role: 'list', label: t('procedure.records.title') })}>
      <Text className="mb-small">{t('procedure.records.title')}</Text>
      <View className="procedure-records__all">
        {requirements.map(({ kind, title, present }) => (
          <View
            key={kind}
            className={present ? 'procedure-record procedure-record--present' : 'procedure-record'}
            {...speak({
              role: 'listitem',
              label: t(present ? 'procedure.records.present' : 'procedure.records.missing', { title }),
            })}
          >
            <Icon name={present ? 'circle-check' : 'circle'} size="small" />
            <Text>{title}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
