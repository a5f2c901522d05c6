import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { EmptyState } from '../design/feedback/EmptyState'
import { Section } from '../design/layout/Section'
import { Loaded } from '../graphql/Loaded'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { useViewer } from '../session/useViewer'
import { BeginList } from './BeginList'
import { CheckDesk } from './CheckDesk'
import { WorkbenchDocument, type WorkbenchQuery } from './generated/documents'
import { SupervisionDoor } from './SupervisionDoor'
import { VillageMatters } from './VillageMatters'
import { VillageStandings } from './VillageStandings'
import { WorkItems } from './WorkItems'

export type WorkbenchView = WorkbenchQuery['workbench']

/** Today first: late, due, waiting for me; then what may be begun; for overseers every village at a glance. */
export function WorkbenchPane() {
  const t = useMessages()
  const { viewer } = useViewer()
  const kind = viewer?.hat?.kind
  if (kind === undefined || kind === 'PARTY_MEMBER' || kind === 'REPRESENTATIVE') {
    return <EmptyState icon="briefcase" title={t('workbench.noHatTitle')} text={t('workbench.noHatText')} />
  }
  return <Desk kind={kind} division={viewer?.hat?.division.code ?? ''} />
}

/** Whose office checks what villages have done. */
const CHECKERS = ['TOWNSHIP_STAFF', 'COUNTY_STAFF']

function Desk({ kind, division }: { kind: string; division: string }) {
  const t = useMessages()
  const read = useRead(WorkbenchDocument, {})
  useDidShow(() => read.retry())
  return (
    <Loaded read={read} skeleton="list">
      {({ workbench }) => (
        <View>
          {kind === 'SUPERVISOR' && <SupervisionDoor division={division} />}
          {CHECKERS.indexOf(kind) >= 0 && <CheckDesk division={division} />}
          {workbench.villages.length === 0 && (
            <Section title={t('workbench.today')}>
              <WorkItems items={workbench.items} supervisor={kind === 'SUPERVISOR'} />
            </Section>
          )}
          {kind === 'VILLAGE_CADRE' && <VillageMatters division={division} />}
          <BeginList kind={kind} />
          {workbench.villages.length > 0 && (
            <Section title={t('workbench.villages')} note={t('workbench.villagesNote')}>
              <VillageStandings villages={workbench.villages} />
            </Section>
          )}
        </View>
      )}
    </Loaded>
  )
}
