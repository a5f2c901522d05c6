import '../../message/late/disclosureWork'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { ErrorState } from '../../design/feedback/ErrorState'
import { Skeleton } from '../../design/feedback/Skeleton'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { DisclosureDetailDocument } from '../generated/documents'
import { Begin } from './Begin'
import { Editor } from './Editor'
import './index.scss'

/** Without an id: what is begun already, and the catalogue, for a matter perhaps. With one: the draft. */
export default function DisclosureEditPage() {
  const { id = '', procedureId, code } = useRouter().params
  return id === '' ? <Begin procedureId={procedureId} code={code} /> : <EditDraft id={id} />
}

function EditDraft({ id }: { id: string }) {
  const t = useMessages()
  const read = useRead(DisclosureDetailDocument, { id })
  const disclosure = read.data?.disclosure
  if (disclosure?.working && disclosure.availableActions.includes('EDIT'))
    return <Editor disclosure={disclosure} working={disclosure.working} />
  return (
    <Screen title={t('disclosureWork.edit.title')}>
      {disclosure ? (
        <EmptyState
          icon="lock"
          title={t('disclosureWork.edit.closedTitle')}
          text={t('disclosureWork.edit.closedText')}
          action={
            <Button
              label={t('disclosureWork.edit.closedOpen')}
              onPress={() => replacePage('/disclosure/detail/index', { id })}
            />
          }
        />
      ) : read.message ? (
        <ErrorState text={read.message} onRetry={read.retry} />
      ) : (
        <Skeleton shape="form" />
      )}
    </Screen>
  )
}
