import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import {
  ArchiveProcedureDocument,
  CompleteStageDocument,
  EndStageDisclosureDocument,
  StartStageDisclosureDocument,
} from '../generated/documents'
import { stageNow, type WorkView } from './guide'
import type { StageCommand } from './MainButton'
import { WhenFields } from './WhenFields'
import { Why } from './Why'
import { happening, justNow } from './when'

interface StageSheetProps {
  procedure: WorkView
  command: StageCommand
  onClose: () => void
}

/** Says what follows, asks when it was, and does it: nothing of a step that is over can be changed. */
export function StageSheet({ procedure, command, onClose }: StageSheetProps) {
  const t = useMessages()
  const { id, stage } = procedure
  const draft = useDraft(`procedure-stage:${id}:${stage}:${command}`, justNow)
  const send = useStageCommand(command)
  const days = stageNow(procedure)?.disclosureDays ?? ''
  const stages = procedure.stages
  const next = stages[stages.findIndex(({ status }) => status === 'NOW') + 1]?.title ?? ''
  const rules = procedure.rules.filter(({ kind }) => kind === 'DISCLOSURE').map(({ text }) => text)
  const done = async () => {
    const { ok } = await send.run({ input: { id, stage, ...happening(draft.form) } })
    if (!ok) return
    draft.clear()
    showToast({ text: t(`procedureWork.done.${command}`, { next, days }) })
    onClose()
  }
  const trouble = send.message ?? send.fieldErrors.stage ?? send.fieldErrors.id
  return (
    <Sheet
      open
      title={t(`procedureWork.sheet.${command}`)}
      onClose={onClose}
      bottom={<Button label={t(`procedureWork.do.${command}`)} busy={send.busy} onPress={done} />}
    >
      <View className="mb-stack">
        <Text className="mb-body">{t(`procedureWork.sheetText.${command}`, { next, days })}</Text>
        {command === 'start' && <Why text={t('procedureWork.why.days', { days })} rules={rules} />}
        <WhenFields
          label={t(`procedureWork.when.${command}`)}
          value={draft.form}
          onChange={draft.change}
          division={procedure.division.code}
          errors={send.fieldErrors}
        />
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Sheet>
  )
}

/** Each of them takes the stage that was shown. Which it is does not change while the sheet is open. */
function useStageCommand(command: StageCommand) {
  const commands = {
    start: useCommand(StartStageDisclosureDocument),
    end: useCommand(EndStageDisclosureDocument),
    complete: useCommand(CompleteStageDocument),
    archive: useCommand(ArchiveProcedureDocument),
  }
  return commands[command]
}
