import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { ContractStandingFragment } from '../generated/documents'

/** Whether it runs, ends soon, and whether money is owed. */
export function ContractState({ contract }: { contract: ContractStandingFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { state, daysLeft, overdueFen } = contract
  const tone = state === 'RUNNING' ? 'green' : state === 'EXPIRING' ? 'amber' : 'plain'
  return (
    <>
      <Tag label={t(`register.contract.state.${state}`, { days: daysLeft })} tone={tone} />
      {overdueFen > 0 && (
        <Tag
          label={t('register.contract.overdue', { money: format.money(overdueFen) })}
          tone="red"
          icon="circle-alert"
        />
      )}
    </>
  )
}
