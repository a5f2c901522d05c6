import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { DemoFacesDocument, EnterDemoDocument, type LoginResultFragment } from '../generated/documents'
import { deviceName } from './device-name'

/** Invented people to step into; nothing at all outside the demo. */
export function DemoFaces({ onAccept }: { onAccept: (result: LoginResultFragment) => void }) {
  const t = useMessages()
  const { data } = useRead(DemoFacesDocument, {})
  const entering = useCommand(EnterDemoDocument)
  const faces = data?.demoPersons ?? []
  if (faces.length === 0) return null
  const enter = async (personId: string, officeId: string | null | undefined) => {
    const done = await entering.run({ input: { personId, officeId, deviceName: deviceName() } })
    if (done.ok) onAccept(done.payload)
  }
  return (
    <Section title={t('account.login.demo')} note={t('account.login.demoNote')}>
      {entering.message && <Banner tone="error" text={entering.message} />}
      <Card flush>
        {faces.map(({ personId, officeId, name, roleLine, division }) => (
          <ListRow
            key={personId}
            icon="user-round"
            title={name}
            gist={roleLine.includes(division.name) ? roleLine : `${roleLine} · ${division.name}`}
            onPress={() => void enter(personId, officeId)}
          />
        ))}
      </Card>
    </Section>
  )
}
