import '../../message/late/register'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useCommand } from '../../graphql/useCommand'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import {
  InspectRegisterDocument,
  RegisterChangesDocument,
  type RegisterChangesViewFragment,
} from '../generated/documents'
import { VillageScreen } from '../VillageScreen'
import './index.scss'

/** What the supervision committee has not yet seen of assets and contracts. */
export default function ChangePage() {
  const t = useMessages()
  return <VillageScreen title={t('register.change.title')}>{(village) => <Changes village={village} />}</VillageScreen>
}

function Changes({ village }: { village: string }) {
  const read = useRead(RegisterChangesDocument, { division: village })
  useDidShow(() => read.retry())
  return (
    <Loaded read={read} skeleton="list">
      {({ registerChanges }) => <Found found={registerChanges} village={village} />}
    </Loaded>
  )
}

function Found({ found, village }: { found: RegisterChangesViewFragment; village: string }) {
  const t = useMessages()
  const format = useFormat()
  const { changes, last } = found
  const open = (id: string, isContract: boolean) =>
    openPage(isContract ? '/register/contract/detail/index' : '/register/asset/detail/index', { id })
  return (
    <View className="mb-stack">
      {changes.length === 0 ? (
        <EmptyState icon="circle-check" title={t('register.change.none')} text={t('register.change.noneText')} />
      ) : (
        <Section title={t('register.change.lead', { count: changes.length })}>
          <Card flush>
            {changes.map(({ id, subjectId, isContract, title, version, reason, authorName, recordedAt }) => (
              <ListRow
                key={id}
                icon={isContract ? 'handshake' : 'landmark'}
                title={title}
                gist={t('register.change.row', { version, reason })}
                note={t('register.change.who', { author: authorName, date: format.dateTime(recordedAt) })}
                onPress={() => open(subjectId, isContract)}
              />
            ))}
          </Card>
        </Section>
      )}
      {found.availableActions.includes('INSPECT') && found.seenUpTo && (
        <Inspect village={village} seenUpTo={found.seenUpTo} />
      )}
      {last && (
        <Card>
          <Text className="mb-small">
            {t('register.change.last', {
              name: last.inspectorName,
              post: last.inspectorPost,
              date: format.date(last.inspectedAt),
              count: last.changes,
            })}
          </Text>
          <Text className="mb-body">{last.opinion}</Text>
        </Card>
      )}
    </View>
  )
}

function Inspect({ village, seenUpTo }: { village: string; seenUpTo: string }) {
  const t = useMessages()
  const inspect = useCommand(InspectRegisterDocument)
  const [opinion, setOpinion] = useState('')
  const send = async () => {
    const done = await inspect.run({ input: { division: village, seenUpTo, opinion } })
    if (done.ok) showToast({ text: t('register.change.done') })
  }
  return (
    <>
      <Field
        label={t('register.change.opinion')}
        help={t('register.change.opinionHelp')}
        error={inspect.fieldErrors.opinion}
      >
        <TextArea label={t('register.change.opinion')} value={opinion} limit={300} lines={3} onChange={setOpinion} />
      </Field>
      {inspect.message && <Banner tone="error" text={inspect.message} />}
      <Button icon="stamp" busy={inspect.busy} label={t('register.change.inspect')} onPress={() => void send()} />
    </>
  )
}
