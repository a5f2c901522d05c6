import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Stepper } from '../../design/form/Stepper'
import { TextInput } from '../../design/form/TextInput'
import { Card } from '../../design/layout/Card'
import { replacePage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { DraftRankingFromPanelDocument, type RankingMaterialQuery } from '../generated/documents'

type Panel = RankingMaterialQuery['rankingChoice']['panels'][number]

/** The short way: a scoring that was held here has all that is needed. */
export function FromPanel({ panels }: { panels: readonly Panel[] }) {
  const t = useMessages()
  const format = useFormat()
  const [chosen, setChosen] = useState<Panel>()
  if (panels.length === 0) return null
  return (
    <Section title={t('ranking.edit.panels')}>
      <Card flush>
        {panels.map((panel) => (
          <ListRow
            key={panel.id}
            icon="clipboard-check"
            title={panel.title}
            note={t('ranking.edit.panelNote', { date: format.date(panel.closedAt), count: panel.subjects })}
            onPress={() => setChosen(panel)}
          />
        ))}
      </Card>
      <Text className="mb-small">{t('ranking.edit.byHand')}</Text>
      {chosen && <PanelSheet panel={chosen} onClose={() => setChosen(undefined)} />}
    </Section>
  )
}

function PanelSheet({ panel, onClose }: { panel: Panel; onClose: () => void }) {
  const t = useMessages()
  const [title, setTitle] = useState('')
  const [redCount, setRedCount] = useState(1)
  const [blackCount, setBlackCount] = useState(0)
  const draft = useCommand(DraftRankingFromPanelDocument)
  const most = Math.max(1, Math.floor(panel.subjects / 3))
  const send = async () => {
    const done = await draft.run({ input: { panelId: panel.id, title, redCount, blackCount } })
    if (!done.ok) return
    showToast({ text: t('ranking.done.DRAFT') })
    onClose()
    replacePage('/ranking/detail/index', { id: done.payload.ranking?.id })
  }
  const errors = draft.fieldErrors
  const trouble = draft.message ?? errors.panelId ?? errors.scores
  const ready = title.trim() !== ''
  return (
    <Sheet
      open
      title={panel.title}
      onClose={onClose}
      bottom={<Button label={t('ranking.edit.fromPanel')} busy={draft.busy} disabled={!ready} onPress={send} />}
    >
      <Field label={t('ranking.edit.name')} error={errors.title}>
        <TextInput
          label={t('ranking.edit.name')}
          hint={t('ranking.edit.nameHint')}
          limit={60}
          value={title}
          onChange={setTitle}
        />
      </Field>
      <Field label={t('ranking.edit.red')} help={t('ranking.edit.listHelp')} error={errors.redCount}>
        <Stepper label={t('ranking.edit.red')} least={1} most={most} value={redCount} onChange={setRedCount} />
      </Field>
      <Field label={t('ranking.edit.black')} error={errors.blackCount}>
        <Stepper label={t('ranking.edit.black')} most={most} value={blackCount} onChange={setBlackCount} />
      </Field>
      {trouble && <Banner tone="error" text={trouble} />}
    </Sheet>
  )
}
