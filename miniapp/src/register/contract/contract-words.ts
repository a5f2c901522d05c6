import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { ContractWordsFragment } from '../generated/documents'
import type { FieldWords } from '../Versions'

/** A contract field by field, in words. */
export function useContractFields(): (contract: ContractWordsFragment) => FieldWords[] {
  const t = useMessages()
  const format = useFormat()
  const payment = ({ dueOn, fen, paidOn, receipt }: ContractWordsFragment['payments'][number]) =>
    `${format.date(dueOn)} ${format.moneyExact(fen)} ${paidOn ? t('register.contract.paid', { date: format.date(paidOn), receipt }) : ''}`
  return (contract) => [
    { label: t('register.field.title'), text: contract.title },
    { label: t('register.field.object'), text: contract.object },
    { label: t('register.field.party'), text: contract.party },
    { label: t('register.field.startsOn'), text: format.date(contract.startsOn) },
    { label: t('register.field.endsOn'), text: format.date(contract.endsOn) },
    {
      label: t('register.field.rentFen'),
      text: t(`register.contract.rent.${contract.period}`, { money: format.moneyExact(contract.rentFen) }),
    },
    { label: t('register.field.decidedBy'), text: contract.decidedBy },
    { label: t('register.field.endedOn'), text: contract.endedOn ? format.date(contract.endedOn) : '' },
    { label: t('register.field.payments'), text: contract.payments.map(payment).join('\n') },
  ]
}
