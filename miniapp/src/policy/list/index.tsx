import { POLICY_CATEGORIES, type PolicyCategory } from '@shared/policy'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { SearchBar } from '../../design/form/SearchBar'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { PolicyListDocument } from '../generated/documents'
import { PolicyRow } from '../PolicyRow'
import { SearchResult } from './SearchResult'
import './index.scss'

type Filter = PolicyCategory | 'ALL'

export default function PolicyListPage() {
  const t = useMessages()
  const [typed, setTyped] = useState('')
  const [question, setQuestion] = useState('')
  const change = (text: string) => {
    setTyped(text)
    if (text === '') setQuestion('')
  }
  return (
    <Screen title={t('policy.title')}>
      <SearchBar
        value={typed}
        onChange={change}
        onSearch={() => setQuestion(typed.trim())}
        hint={t('policy.searchHint')}
      />
      {question === '' ? <Catalogue /> : <SearchResult text={question} />}
    </Screen>
  )
}

function Catalogue() {
  const t = useMessages()
  const [filter, setFilter] = useState<Filter>('ALL')
  const list = useList(PolicyListDocument, { category: filter === 'ALL' ? null : filter }, (data) => data.policies)
  const options: { value: Filter; label: string }[] = [
    { value: 'ALL', label: t('policy.all') },
    ...POLICY_CATEGORIES.map((category) => ({ value: category, label: t(`policy.category.${category}`) })),
  ]
  return (
    <>
      <Tabs label={t('policy.categories')} options={options} value={filter} onChange={setFilter} />
      <Loaded read={list} skeleton="list">
        {(policies) =>
          policies.length === 0 ? (
            <EmptyState icon="sprout" title={t('policy.emptyTitle')} text={t('policy.emptyText')} />
          ) : (
            <Card flush>
              {policies.map((policy) => (
                <PolicyRow key={policy.id} policy={policy} />
              ))}
            </Card>
          )
        }
      </Loaded>
      <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
    </>
  )
}
