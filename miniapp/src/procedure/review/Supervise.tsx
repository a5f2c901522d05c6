import { View } from '@tarojs/components'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { Basis } from '../detail/Basis'
import { MatterHead } from '../detail/MatterHead'
import { NowCard } from '../detail/NowCard'
import { ProcedureDetailDocument } from '../generated/documents'
import type { Matter } from '../matter'
import { Plans } from '../plan/Plans'
import { StageLine } from '../stage/StageLine'
import { EarlierOpinions } from './EarlierOpinions'
import { OpinionForm } from './OpinionForm'

interface SuperviseProps {
  id: string
  onGiven: () => void
}

/** A matter before the committee: its way on one side; what was said before, the rules and the opinion on the other. */
export function Supervise({ id, onGiven }: SuperviseProps) {
  const read = useRead(ProcedureDetailDocument, { id })
  return (
    <Loaded read={read} skeleton="text">
      {({ procedure }) => (
        <View className="procedure-review">
          <View className="procedure-review__item">
            <MatterHead matter={procedure} />
            <NowCard matter={procedure} />
            <Card>
              <StageLine matter={procedure} />
            </Card>
          </View>
          <Side matter={procedure} onGiven={onGiven} />
        </View>
      )}
    </Loaded>
  )
}

function Side({ matter, onGiven }: { matter: Matter; onGiven: () => void }) {
  const t = useMessages()
  const { availableActions } = matter
  const may = availableActions.includes('SUPERVISE') || availableActions.includes('REPORT_BREACH')
  return (
    <View className="procedure-review__side">
      {may ? (
        <OpinionForm key={matter.stage} matter={matter} onGiven={onGiven} />
      ) : (
        <Banner text={t('procedure.review.nothing')} />
      )}
      <EarlierOpinions matter={matter} />
      {matter.plans.length > 0 && (
        <Section title={t('procedure.plan.title')}>
          <Plans matter={matter} />
        </Section>
      )}
      <Section title={t('procedure.basis.title')}>
        <Basis matter={matter} />
      </Section>
    </View>
  )
}
