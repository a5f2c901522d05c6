import { useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { PolicyDetailDocument } from '../generated/documents'
import { PolicyForm } from './PolicyForm'
import { emptyPolicy, formOf } from './policy-form'
import './index.scss'

/** A new policy, or the new version of the one named by `policy`. */
export default function PolicyEditPage() {
  const t = useMessages()
  const { policy: id } = useRouter().params
  const read = useRead(PolicyDetailDocument, { id: id ?? '' }, { skip: id === undefined })
  if (id === undefined) return <PolicyForm draftKey="policy-edit:new" initial={emptyPolicy} />
  if (read.data?.policy)
    return <PolicyForm draftKey={`policy-edit:${id}`} initial={formOf(read.data.policy)} policyId={id} />
  return (
    <Screen title={t('policy.reviseTitle')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}
