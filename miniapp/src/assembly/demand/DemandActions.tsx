import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import {
  type DemandWholeFragment,
  SignAssemblyDemandDocument,
  WithdrawAssemblyDemandDocument,
} from '../generated/documents'
import type { DemandSheetName } from './index'

interface DemandActionsProps {
  demand: DemandWholeFragment
  onSheet: (sheet: DemandSheetName) => void
}

/** The one thing: the committee calls, everybody else signs. */
export function MainAction({ demand, onSheet }: DemandActionsProps) {
  const t = useMessages()
  const sign = useAsked(SignAssemblyDemandDocument, 'sign', demand.id)
  const can = (action: DemandWholeFragment['availableActions'][number]) => demand.availableActions.includes(action)
  if (can('CONVENE'))
    return <Button icon="megaphone" label={t('assembly.convene.do')} onPress={() => onSheet('convene')} />
  if (!can('SIGN')) return null
  return (
    <View className="mb-stack">
      {sign.message && <Banner tone="error" text={sign.message} />}
      <Button icon="pencil" label={t('assembly.sign.do')} busy={sign.busy} onPress={sign.ask} />
    </View>
  )
}

/** Beside it: names on paper, and taking it back. */
export function DemandActions({ demand, onSheet }: DemandActionsProps) {
  const t = useMessages()
  const back = useAsked(WithdrawAssemblyDemandDocument, 'withdraw', demand.id)
  const can = (action: DemandWholeFragment['availableActions'][number]) => demand.availableActions.includes(action)
  return (
    <View className="mb-stack">
      {can('ENTER_SHEET') && (
        <Button kind="secondary" icon="paperclip" label={t('assembly.sheet.do')} onPress={() => onSheet('paper')} />
      )}
      {back.message && <Banner tone="error" text={back.message} />}
      {can('WITHDRAW') && (
        <Button kind="quiet" icon="undo-2" label={t('assembly.withdraw.do')} busy={back.busy} onPress={back.ask} />
      )}
    </View>
  )
}

/** Asks once more, then does it. */
function useAsked(
  document: typeof SignAssemblyDemandDocument | typeof WithdrawAssemblyDemandDocument,
  name: 'sign' | 'withdraw',
  id: string,
) {
  const t = useMessages()
  const command = useCommand(document as typeof SignAssemblyDemandDocument)
  const ask = async () => {
    const agreed = await confirm({
      title: t(`assembly.${name}.question`),
      text: t(`assembly.${name}.questionText`),
      confirmLabel: t(`assembly.${name}.do`),
      danger: name === 'withdraw',
    })
    if (!agreed) return
    const { ok } = await command.run({ input: { id } })
    if (ok) showToast({ text: t(`assembly.${name}.done`) })
  }
  return { ask: () => void ask(), busy: command.busy, message: command.message ?? command.fieldErrors.id }
}
