import { Text } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ChoosePersonDocument, type PersonToChooseFragment } from '../generated/documents'
import type { Login } from './useLogin'

/** A family with one telephone: who is holding it. */
export function PersonChooser({ login, persons }: { login: Login; persons: readonly PersonToChooseFragment[] }) {
  const t = useMessages()
  const choosing = useCommand(ChoosePersonDocument)
  const choose = async (personId: string) => {
    const done = await choosing.run({ input: { personId } })
    if (!done.ok || !login.tokens) return
    const { accessToken, viewer } = done.payload
    if (accessToken && viewer) login.finish({ ...login.tokens, accessToken }, viewer)
  }
  return (
    <Section title={t('account.login.chooseTitle')}>
      <Text className="mb-body">{t('account.login.chooseText')}</Text>
      {choosing.message && <Banner tone="error" text={choosing.message} />}
      <Card flush>
        {persons.map(({ personId, name, division, groupName, householdRole }) => (
          <ListRow
            key={personId}
            icon="user-round"
            title={name}
            gist={t(`account.role.${householdRole}`)}
            note={[division.name, groupName].filter(Boolean).join(' ')}
            onPress={() => void choose(personId)}
          />
        ))}
      </Card>
      <Button kind="quiet" label={t('account.login.startOver')} onPress={login.startOver} />
    </Section>
  )
}
