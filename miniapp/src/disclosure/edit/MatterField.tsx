import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type DisclosureWholeFragment, SetDisclosureMatterDocument } from '../generated/documents'
import { MatterSheet } from './MatterSheet'

/** 属于哪件大事: shown as a line that opens the matter; it may be changed or taken off while the item is written. */
export function MatterField({ disclosure }: { disclosure: DisclosureWholeFragment }) {
  const t = useMessages()
  const { id, matter, division } = disclosure
  const tying = useCommand(SetDisclosureMatterDocument)
  const [choosing, setChoosing] = useState(false)
  const set = async (procedureId: string | null, words: string) => {
    setChoosing(false)
    if ((await tying.run({ input: { id, procedureId } })).ok) showToast({ text: words })
  }
  const label = t('disclosureWork.matter.label')
  return (
    <Field label={label} help={t('disclosureWork.matter.help')} optional error={tying.fieldErrors.procedureId}>
      {matter && (
        <Card flush>
          <ListRow
            icon="landmark"
            title={matter.title}
            note={matter.stageTitle}
            onPress={() => openPage('/procedure/detail/index', { id: matter.id })}
          />
        </Card>
      )}
      <ButtonRow>
        <Button
          kind="secondary"
          small
          icon="landmark"
          label={t(matter ? 'disclosureWork.matter.change' : 'disclosureWork.matter.choose')}
          busy={tying.busy}
          onPress={() => setChoosing(true)}
        />
        {matter && (
          <Button
            kind="quiet"
            small
            label={t('disclosureWork.matter.remove')}
            onPress={() => set(null, t('disclosureWork.matter.removed'))}
          />
        )}
      </ButtonRow>
      {tying.message && <Banner tone="error" text={tying.message} />}
      {choosing && (
        <MatterSheet
          division={division.code}
          chosen={matter?.id}
          onChoose={({ id: procedureId, title }) => set(procedureId, t('disclosureWork.matter.tied', { title }))}
          onClose={() => setChoosing(false)}
        />
      )}
    </Field>
  )
}
