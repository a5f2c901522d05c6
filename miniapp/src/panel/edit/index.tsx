import '../../message/late/panel'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { PanelChoicesDocument } from '../generated/documents'
import { PanelForm } from './PanelForm'
import './index.scss'

/** A new comparison in the division of the office acted under. */
export default function PanelEditPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? ''
  const read = useRead(PanelChoicesDocument, { division }, { skip: division === '' })
  if (read.data) return <PanelForm division={division} choices={read.data.panelChoices} />
  return (
    <Screen title={t('panel.edit.title')}>
      {division === '' ? (
        <EmptyState icon="briefcase" title={t('panel.edit.noOffice')} text={t('panel.edit.noOfficeText')} />
      ) : (
        <Loaded read={read} skeleton="form">
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}
