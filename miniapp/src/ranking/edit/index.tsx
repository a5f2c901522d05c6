import '../../message/late/ranking'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { RankingMaterialDocument } from '../generated/documents'
import { RankingForm } from './RankingForm'
import './index.scss'

/** From a panel's sheet to a draft: what is compared, by which aspects, with which means. */
export default function RankingEditPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const { division = viewer?.hat?.division.code ?? '' } = useRouter().params
  const read = useRead(RankingMaterialDocument, { division }, { skip: division === '' })
  const material = read.data?.rankingChoice
  if (material && material.subjects.length >= 3) return <RankingForm division={division} material={material} />
  return (
    <Screen title={t('ranking.edit.title')}>
      <Loaded read={read} skeleton="form">
        {() => <EmptyState icon="users" title={t('ranking.edit.few')} />}
      </Loaded>
    </Screen>
  )
}
