import { useMessages } from '../../message/useMessages'
import type { PowerWordsFragment } from '../generated/documents'
import type { FieldWords } from '../Versions'

/** An item field by field, in words that two versions can be compared by. */
export function usePowerFields(): (content: PowerWordsFragment) => FieldWords[] {
  const t = useMessages()
  const stepText = ({
    title,
    who,
    what,
    days,
    documents,
    ask,
    disclosure,
    supervisor,
  }: PowerWordsFragment['steps'][number]) =>
    [
      title,
      who,
      what,
      days === 0 ? t('register.power.atOnce') : t('register.power.days', { days }),
      documents.join('、'),
      ask ? `${ask.question}${answer(ask)}` : '',
      disclosure ?? '',
      supervisor ? t('register.power.watch', { supervisor }) : '',
    ]
      .filter((text) => text !== '')
      .join('；')
  const answer = ({ otherwise, backTo }: NonNullable<PowerWordsFragment['steps'][number]['ask']>) =>
    typeof backTo === 'number'
      ? t('register.power.backTo', { otherwise, step: backTo })
      : t('register.power.stops', { otherwise })
  return (content) => [
    { label: t('register.field.title'), text: content.title },
    { label: t('register.field.plain'), text: content.plain },
    { label: t('register.field.owner'), text: content.owner },
    { label: t('register.field.steps'), text: content.steps.map(stepText).join('\n') },
    { label: t('register.field.documents'), text: content.documents.join('\n') },
    { label: t('register.field.timeLimitDays'), text: String(content.timeLimitDays) },
    { label: t('register.field.disclosure'), text: content.disclosure },
    { label: t('register.field.supervisor'), text: content.supervisor },
    { label: t('register.field.riskPoints'), text: content.riskPoints.join('\n') },
    {
      label: t('register.field.legalBasis'),
      text: content.legalBasis.map(({ law, says }) => `${law}：${says}`).join('\n'),
    },
  ]
}
