import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { ProcedureBeginningsDocument, type ProcedureBeginningsQuery } from '../generated/documents'
import { OpenMatters } from './OpenMatters'

type Template = ProcedureBeginningsQuery['procedureTemplates'][number]

/** What is under way first, so that nobody begins it twice; then what kind of matter it is, in plain words. */
export function Begin() {
  const t = useMessages()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? ''
  const read = useRead(ProcedureBeginningsDocument, { division }, { skip: division === '' })
  useDidShow(() => {
    if (division !== '') read.retry()
  })
  return (
    <Screen title={t('procedureWork.begin.title')}>
      {division === '' ? (
        <EmptyState icon="lock" title={t('procedureWork.closedTitle')} text={t('procedureWork.begin.noHat')} />
      ) : (
        <Loaded read={read} skeleton="list">
          {({ procedures, procedureTemplates }) => (
            <>
              <OpenMatters procedures={procedures.nodes} />
              <Section title={t('procedureWork.begin.choose')} note={t('procedureWork.begin.chooseNote')}>
                <Templates templates={procedureTemplates.filter(({ code }) => code !== 'MICRO_POWER')} />
              </Section>
            </>
          )}
        </Loaded>
      )}
    </Screen>
  )
}

function Templates({ templates }: { templates: readonly Template[] }) {
  const t = useMessages()
  const [code, setCode] = useState(templates[0]?.code)
  const chosen = templates.find((template) => template.code === code)
  if (!chosen) return null
  return (
    <View className="mb-stack">
      <Tabs
        label={t('procedureWork.begin.template')}
        options={templates.map((template) => ({ value: template.code, label: template.title }))}
        value={chosen.code}
        onChange={setCode}
      />
      <Text className="mb-body">{chosen.plain}</Text>
      <Text className="mb-small">
        {t('procedureWork.begin.stages', { count: chosen.stageTitles.length, stages: chosen.stageTitles.join(' → ') })}
      </Text>
      <Card flush>
        {chosen.matters.map(({ type, title }) => (
          <ListRow
            key={type}
            title={t(`procedureWork.matter.${type}`)}
            gist={t(`procedureWork.example.${type}`)}
            note={title}
            onPress={() => openPage('/procedure/propose/index', { template: chosen.code, matter: type })}
          />
        ))}
      </Card>
      <Text className="mb-small">{t('procedureWork.begin.source', { source: chosen.source })}</Text>
    </View>
  )
}
