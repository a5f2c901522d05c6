import { type DisclosureKind, disclosureKinds } from '@shared/disclosure/catalogue-item'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { SearchBar } from '../../design/form/SearchBar'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import {
  DisclosureDraftListDocument,
  DisclosureMatterDocument,
  DisclosureOpenQuestionsDocument,
} from '../generated/documents'
import { useCatalogue } from '../useCatalogue'
import { DraftList } from './DraftList'
import { OpenQuestions } from './OpenQuestions'
import { PeriodSheet } from './PeriodSheet'

interface BeginProps {
  /** The matter the new item will belong to. */
  procedureId?: string
  /** The item of the catalogue that is meant. */
  code?: string
}

/** What is begun already first, so that nobody begins it twice; then the catalogue in plain words. */
export function Begin({ procedureId, code }: BeginProps) {
  const t = useMessages()
  const drafts = useRead(DisclosureDraftListDocument, {})
  const questions = useRead(DisclosureOpenQuestionsDocument, {})
  useDidShow(() => {
    drafts.retry()
    questions.retry()
  })
  return (
    <Screen title={t('disclosureWork.begin.title')}>
      {procedureId && <MatterNote id={procedureId} />}
      <DraftList drafts={drafts.data?.disclosureDrafts ?? []} />
      <OpenQuestions questions={questions.data?.disclosureOpenQuestions ?? []} />
      <Section title={t('disclosureWork.begin.choose')} note={t('disclosureWork.begin.chooseNote')}>
        <Catalogue procedureId={procedureId} code={code} />
      </Section>
    </Screen>
  )
}

function MatterNote({ id }: { id: string }) {
  const t = useMessages()
  const matter = useRead(DisclosureMatterDocument, { id }).data?.procedure
  return matter ? <Banner icon="landmark" text={t('disclosureWork.matter.begin', { title: matter.title })} /> : null
}

function Catalogue({ procedureId, code }: BeginProps) {
  const t = useMessages()
  const catalogue = useCatalogue()
  const [kind, setKind] = useState<DisclosureKind>('FINANCE')
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(code)
  const searched = words.trim()
  const items = catalogue.items.filter((item) =>
    searched === '' ? item.kind === kind : `${catalogue.titleOf(item)}${item.plain}`.includes(searched),
  )
  const options = disclosureKinds.map((value) => ({ value, label: t(`disclosure.kind.${value}`) }))
  const item = chosen === undefined ? undefined : catalogue.find(chosen)
  return (
    <View className="mb-stack">
      <SearchBar hint={t('disclosureWork.begin.searchHint')} value={words} onChange={setWords} />
      {searched === '' && (
        <Tabs label={t('disclosure.filter.label')} options={options} value={kind} onChange={setKind} />
      )}
      {items.length === 0 ? (
        <EmptyState
          icon="search"
          title={t('disclosureWork.begin.nothing')}
          text={t('disclosureWork.begin.nothingText')}
        />
      ) : (
        <Card flush>
          {items.map((one) => (
            <ListRow
              key={one.code}
              title={catalogue.titleOf(one)}
              gist={one.plain}
              note={catalogue.frequency(one)}
              onPress={() => setChosen(one.code)}
            />
          ))}
        </Card>
      )}
      {item && <PeriodSheet item={item} procedureId={procedureId} onClose={() => setChosen(undefined)} />}
    </View>
  )
}
