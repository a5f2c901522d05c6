import '../../message/late/points'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { PointsProgrammeOfDocument } from '../generated/documents'
import { useVillage } from '../useVillage'
import { DeclareForm } from './DeclareForm'
import './index.scss'

/** 申报: for one's own household, or as a cadre (`for=household`) for another. */
export default function PointsDeclarePage() {
  const t = useMessages()
  const division = useVillage()
  const forOthers = useRouter().params.for === 'household'
  const read = useRead(PointsProgrammeOfDocument, { division }, { skip: division === '' })
  const programme = read.data?.pointsProgramme
  if (programme?.on && programme.rules)
    return <DeclareForm division={division} items={programme.rules.items} forOthers={forOthers} />
  return (
    <Screen title={t('points.form.title')}>
      <Loaded read={read} skeleton="form">
        {() => <EmptyState icon="hand-coins" title={t('points.off')} text={t('points.offText')} />}
      </Loaded>
    </Screen>
  )
}
