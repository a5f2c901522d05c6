import { formatNumber } from '@shared/format'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { AssetWordsFragment } from '../generated/documents'
import type { FieldWords } from '../Versions'

/** An asset field by field, in words. */
export function useAssetFields(): (asset: AssetWordsFragment) => FieldWords[] {
  const t = useMessages()
  const format = useFormat()
  return (asset) => [
    { label: t('register.field.name'), text: asset.name },
    { label: t('register.field.kind'), text: t(`register.asset.kind.${asset.kind}`) },
    { label: t('register.field.quantity'), text: `${formatNumber(asset.quantity)} ${asset.unit}` },
    { label: t('register.asset.where'), text: asset.place },
    {
      label: t('register.field.valueFen'),
      text: typeof asset.valueFen === 'number' ? format.moneyExact(asset.valueFen) : t('register.asset.noValue'),
    },
    { label: t('register.field.condition'), text: t(`register.asset.condition.${asset.condition}`) },
    { label: t('register.field.custodian'), text: asset.custodian },
    { label: t('register.asset.since'), text: asset.acquiredOn ? format.date(asset.acquiredOn) : '' },
    { label: t('register.field.note'), text: asset.note },
  ]
}
