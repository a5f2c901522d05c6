import { View } from '@tarojs/components'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ProcedureMineDocument } from '../generated/documents'
import { MatterRow } from './MatterRow'

/** What the viewer asked for from the power list; nothing when there is nothing. */
export function Mine() {
  const t = useMessages()
  const read = useRead(ProcedureMineDocument, {})
  const mine = read.data?.myProcedures ?? []
  if (mine.length === 0) return null
  return (
    <Section title={t('procedure.mine.title')} note={t('procedure.mine.note')}>
      <View className="mb-stack">
        {mine.map((matter) => (
          <MatterRow
            key={matter.id}
            matter={matter}
            onPress={() => openPage('/procedure/detail/index', { id: matter.id })}
          />
        ))}
      </View>
    </Section>
  )
}
