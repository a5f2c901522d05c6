import { rowName } from '@shared/disclosure/content'
import type { LineRow } from '@shared/disclosure/table'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { Posting } from '../../print/Posting'
import { ReadAloudButton } from '../../read-aloud/ReadAloudButton'
import type { DisclosureWholeFragment } from '../generated/documents'
import { Opinions } from '../opinion/Opinions'
import { AskSheet } from '../question/AskSheet'
import { Questions } from '../question/Questions'
import { asTable } from '../table/line-words'
import { usePeriodLabel } from '../usePeriodLabel'
import { Comparison } from './Comparison'
import { CorrectionSheet } from './CorrectionSheet'
import { Course } from './Course'
import { DetailActions } from './DetailActions'
import { LineDetail } from './LineDetail'
import { VersionBody } from './VersionBody'
import { Versions } from './Versions'

type Asking = 'nothing' | 'item' | LineRow

/** Gist → chart → lines → supervisors' opinions → course → questions → versions. */
export function DisclosureDetail({ disclosure }: { disclosure: DisclosureWholeFragment }) {
  const t = useMessages()
  const [asking, setAsking] = useState<Asking>('nothing')
  const [opened, setOpened] = useState<LineRow | null>(null)
  const [correcting, setCorrecting] = useState(false)
  const { id, published, working, availableActions, questions, versions } = disclosure
  const version = published ?? working
  if (!version) return <Screen title={t('disclosure.title')} />
  const mayAsk = availableActions.includes('ASK')
  const table = asTable(version.table)
  const row = typeof asking === 'object' && table ? { id: asking.id, title: rowName(table, asking) ?? '' } : null
  const current = version.reviews.filter((review) => review.current)
  const actions = (
    <DetailActions disclosure={disclosure} onAsk={() => setAsking('item')} onCorrect={() => setCorrecting(true)} />
  )
  return (
    <Screen title={t('disclosure.title')} bottom={availableActions.length > 0 ? actions : undefined}>
      <Head disclosure={disclosure} version={version} />
      <VersionBody
        version={version}
        onAsk={mayAsk && published ? setAsking : undefined}
        onOpen={setOpened}
        asked={countByRow(questions)}
      />
      {disclosure.kind === 'FINANCE' && <Comparison id={id} />}
      {current.length > 0 && (
        <Section title={t('disclosure.opinion.title')} note={t('disclosure.opinion.note')}>
          <Opinions opinions={current} />
        </Section>
      )}
      {published && <Posting id={id} />}
      <Section title={t('disclosureWork.course.title')}>
        <Course course={disclosure.course} working={working?.state} />
      </Section>
      {published && (
        <Section title={t('disclosureWork.question.title')} note={t('disclosureWork.question.note')}>
          <Questions questions={questions} mayAnswer={availableActions.includes('ANSWER')} />
        </Section>
      )}
      {versions.length > 1 && (
        <Section title={t('disclosureWork.version.title')} note={t('disclosureWork.version.note')}>
          <Versions id={id} versions={versions} />
        </Section>
      )}
      {opened && table && (
        <LineDetail
          id={id}
          table={table}
          row={opened}
          working={!published}
          onAsk={
            mayAsk && published
              ? (line) => {
                  setOpened(null)
                  setAsking(line)
                }
              : undefined
          }
          onClose={() => setOpened(null)}
        />
      )}
      {asking !== 'nothing' && <AskSheet id={id} row={row} onClose={() => setAsking('nothing')} />}
      {correcting && <CorrectionSheet id={id} onClose={() => setCorrecting(false)} />}
    </Screen>
  )
}

type Shown = NonNullable<DisclosureWholeFragment['published']>

function Head({ disclosure, version }: { disclosure: DisclosureWholeFragment; version: Shown }) {
  const t = useMessages()
  const format = useFormat()
  const periodLabel = usePeriodLabel()
  const { kind, period, division, publishedAt, published, working } = disclosure
  const when = publishedAt ? t('disclosureWork.detail.publishedAt', { time: format.dateTime(publishedAt) }) : ''
  return (
    <View className="disclosure-head">
      <View className="mb-tag-row">
        <Tag label={t(`disclosure.kind.${kind}`)} />
        <Tag label={periodLabel(period)} />
        {version.version > 1 && (
          <Tag label={t('disclosureWork.detail.version', { version: version.version })} tone="amber" icon="history" />
        )}
      </View>
      <Text className="disclosure-head__title">{version.title}</Text>
      <Text className="disclosure-sentence">{version.gist}</Text>
      <Text className="mb-small">{[division.name, when].filter(Boolean).join(' · ')}</Text>
      <View className="disclosure-head__aloud">
        <ReadAloudButton text={[version.title, version.gist, version.body].join('。')} />
      </View>
      {disclosure.expired ? (
        <Banner text={t('disclosureWork.expiry.over')} icon="eye-off" />
      ) : (
        disclosure.expiresOn && (
          <Text className="mb-small">
            {t('disclosureWork.expiry.until', { date: format.date(String(disclosure.expiresOn)) })}
          </Text>
        )
      )}
      {disclosure.procedureId && (
        <Button
          kind="quiet"
          fit
          small
          icon="list"
          label={t('disclosure.matter.open')}
          onPress={() => openPage('/disclosure/matter/index', { procedureId: disclosure.procedureId ?? '' })}
        />
      )}
      {version.correctionReason && (
        <Banner tone="warning" text={t('disclosureWork.detail.corrected', { reason: version.correctionReason })} />
      )}
      {working && (
        <Banner
          text={t(published ? 'disclosureWork.detail.correctionOpen' : `disclosureWork.state.${working.state}`)}
        />
      )}
    </View>
  )
}

function countByRow(questions: DisclosureWholeFragment['questions']): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rowId } of questions) if (rowId) counts[rowId] = (counts[rowId] ?? 0) + 1
  return counts
}
