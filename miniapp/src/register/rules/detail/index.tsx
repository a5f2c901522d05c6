import '../../../message/late/register'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../design/button/Button'
import { EmptyState } from '../../../design/feedback/EmptyState'
import { Icon } from '../../../design/icon/Icon'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Section } from '../../../design/layout/Section'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useFormat } from '../../../message/useFormat'
import { useMessages } from '../../../message/useMessages'
import { ReadAloudButton } from '../../../read-aloud/ReadAloudButton'
import { useViewer } from '../../../session/useViewer'
import { VillageRulesDetailDocument, type VillageRulesViewFragment } from '../../generated/documents'
import { Versions } from '../../Versions'
import { VillageScreen } from '../../VillageScreen'
import { FilingSheet } from './FilingSheet'
import './index.scss'

type Version = VillageRulesViewFragment['versions'][number]

export default function RulesDetailPage() {
  const t = useMessages()
  return <VillageScreen title={t('register.rules.title')}>{(village) => <Rules village={village} />}</VillageScreen>
}

function Rules({ village }: { village: string }) {
  const t = useMessages()
  const { viewer } = useViewer()
  const read = useRead(VillageRulesDetailDocument, { division: village })
  useDidShow(() => read.retry())
  const keeps = viewer?.hat?.kind === 'VILLAGE_CADRE' && viewer.hat.division.code === village
  const enter = () => openPage('/register/rules/edit/index', { division: village })
  const begin = keeps ? <Button fit label={t('register.rules.new')} onPress={enter} /> : undefined
  return (
    <Loaded read={read} skeleton="text">
      {({ villageRules }) =>
        villageRules ? (
          <Body rules={villageRules} onRevise={enter} />
        ) : (
          <EmptyState
            icon="scroll-text"
            title={t('register.rules.empty')}
            text={t('register.rules.emptyText')}
            action={begin}
          />
        )
      }
    </Loaded>
  )
}

function Body({ rules, onRevise }: { rules: VillageRulesViewFragment; onRevise: () => void }) {
  const t = useMessages()
  const [filing, setFiling] = useState(false)
  const fields = useRulesFields()
  const [current] = rules.versions
  if (current === undefined) return null
  const { articles } = current
  const spoken = articles.map(
    ({ title, text }, at) => `${t('register.rules.article', { number: at + 1, title })}。${text}`,
  )
  return (
    <View className="mb-stack">
      <Standing version={current} />
      <ReadAloudButton text={spoken.join('\n')} />
      <Card>
        {articles.map(({ title, text }, at) => (
          <View key={title + text} className="register-article">
            <Text className="register-article__title">{t('register.rules.article', { number: at + 1, title })}</Text>
            <Text className="mb-body">{text}</Text>
          </View>
        ))}
      </Card>
      <Versions versions={rules.versions.map((version) => ({ ...version, fields: fields(version) }))} />
      {rules.availableActions.includes('REVISE') && (
        <Button kind="secondary" icon="pencil" label={t('register.rules.new')} onPress={onRevise} />
      )}
      {rules.availableActions.includes('FILE') && !current.filing && (
        <Button icon="stamp" label={t('register.rules.file')} onPress={() => setFiling(true)} />
      )}
      <FilingSheet rules={rules} open={filing} onClose={() => setFiling(false)} />
    </View>
  )
}

/** How it was passed, in one sentence with its arithmetic, and whether the township has it. */
function Standing({ version: { record, filing, articles } }: { version: Version }) {
  const t = useMessages()
  const format = useFormat()
  const { passedOn, basis, attended, inFavour, arithmetic } = record
  const values = { date: format.date(passedOn), attended, inFavour, articles: articles.length }
  const sentence =
    basis === 'ADULTS' ? t('register.rules.sentence', values) : t('register.rules.sentenceHouseholds', values)
  return (
    <Section>
      <Card tone="due">
        <Text className="mb-body">{sentence}</Text>
        <Text className="mb-small">{t('register.rules.arithmetic', { arithmetic })}</Text>
        <View className={filing ? 'register-note register-note--good' : 'register-note'}>
          <Icon name={filing ? 'stamp' : 'clock'} size="small" />
          <Text className="register-note__words">
            {filing
              ? t('register.rules.filed', { number: filing.number, date: format.date(filing.filedOn) })
              : t('register.rules.notFiled')}
          </Text>
        </View>
        {filing && filing.remark !== '' && (
          <Text className="mb-body">{t('register.rules.remark', { remark: filing.remark })}</Text>
        )}
      </Card>
    </Section>
  )
}

/** The articles alone: figures of two assemblies held against each other letter by letter tell nobody anything. */
function useRulesFields() {
  const t = useMessages()
  return ({ articles }: Version) => [
    {
      label: t('register.field.articles'),
      text: articles.map(({ title, text }) => `${title}：${text}`).join('\n'),
    },
  ]
}
