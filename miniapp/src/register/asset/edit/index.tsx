import '../../../message/late/register'
import {
  ASSET_CONDITIONS,
  ASSET_KINDS,
  ASSET_LIMITS,
  type AssetCondition,
  type AssetKind,
} from '@shared/register/asset'
import { useRouter } from '@tarojs/taro'
import { AttachmentPicker } from '../../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../../attachment/generated/documents'
import { Button } from '../../../design/button/Button'
import { Banner } from '../../../design/feedback/Banner'
import { showToast } from '../../../design/feedback/toast-store'
import { DatePicker } from '../../../design/form/DatePicker'
import { Field } from '../../../design/form/Field'
import { Tabs } from '../../../design/form/Tabs'
import { TextArea } from '../../../design/form/TextArea'
import { TextInput } from '../../../design/form/TextInput'
import { goBack } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { useDraft } from '../../../draft/useDraft'
import { Loaded } from '../../../graphql/Loaded'
import { useCommand } from '../../../graphql/useCommand'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { AssetDetailDocument, type AssetViewFragment, SaveAssetDocument } from '../../generated/documents'
import { fenOf, MoneyInput, moneyText } from '../../MoneyInput'
import { ReasonField } from '../../ReasonField'
import { useVillageCode } from '../../useVillageCode'
import './index.scss'

interface Form {
  name: string
  kind: AssetKind
  quantity: string
  unit: string
  place: string
  value: string
  condition: AssetCondition
  custodian: string
  acquiredOn: string
  note: string
  photos: AttachmentItemFragment[]
  reason: string
}

const NOTHING: Form = {
  name: '',
  kind: 'BUILDING',
  quantity: '1',
  unit: '',
  place: '',
  value: '',
  condition: 'IN_USE',
  custodian: '',
  acquiredOn: '',
  note: '',
  photos: [],
  reason: '',
}

function formOf({ current }: AssetViewFragment): Form {
  const { __typename: _type, valueFen, quantity, acquiredOn, photos, ...rest } = current
  const day = acquiredOn ?? ''
  return {
    ...rest,
    value: moneyText(valueFen),
    quantity: String(quantity),
    acquiredOn: day,
    photos: [...photos],
    reason: '',
  }
}

/** A new asset, or the next version of the one named by `id`. */
export default function AssetEditPage() {
  const t = useMessages()
  const { id } = useRouter().params
  const read = useRead(AssetDetailDocument, { id: id ?? '' }, { skip: id === undefined })
  if (id === undefined) return <AssetForm id={null} version={0} initial={NOTHING} />
  const asset = read.data?.asset
  if (asset) return <AssetForm id={asset.id} version={asset.version} initial={formOf(asset)} />
  return (
    <Screen title={t('register.asset.editTitle')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

function AssetForm({ id, version, initial }: { id: string | null; version: number; initial: Form }) {
  const t = useMessages()
  const village = useVillageCode().code ?? ''
  const { form, change, clear } = useDraft(`asset-edit:${id ?? 'new'}:${version}`, initial)
  const save = useCommand(SaveAssetDocument)
  const { fieldErrors } = save
  const send = async () => {
    const { quantity, value, acquiredOn, photos, reason, ...rest } = form
    const asset = {
      ...rest,
      quantity: /^\d{1,9}(\.\d{1,3})?$/.test(quantity.trim()) ? Number(quantity) : 0,
      valueFen: fenOf(value),
      acquiredOn: acquiredOn || null,
      photoIds: photos.map((photo) => photo.id),
    }
    const done = await save.run({ input: { division: village, id, baseVersion: version, reason, asset } })
    if (!done.ok) return
    clear()
    showToast({ text: t('register.edit.saved', { version: version + 1 }) })
    goBack()
  }
  const line = (name: 'name' | 'unit' | 'place' | 'custodian') => (
    <Field label={t(`register.field.${name}`)} error={fieldErrors[name]}>
      <TextInput
        label={t(`register.field.${name}`)}
        value={form[name]}
        limit={ASSET_LIMITS[name]}
        onChange={(text) => change({ [name]: text })}
      />
    </Field>
  )
  return (
    <Screen
      title={id ? t('register.asset.editTitle') : t('register.asset.newTitle')}
      bottom={<Button busy={save.busy} label={t('register.edit.save')} onPress={() => void send()} />}
    >
      {line('name')}
      <Field label={t('register.field.kind')}>
        <Tabs
          label={t('register.field.kind')}
          options={ASSET_KINDS.map((value) => ({ value, label: t(`register.asset.kind.${value}`) }))}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field label={t('register.field.quantity')} error={fieldErrors.quantity}>
        <TextInput
          label={t('register.field.quantity')}
          kind="digit"
          limit={14}
          value={form.quantity}
          onChange={(quantity) => change({ quantity })}
        />
      </Field>
      {line('unit')}
      {line('place')}
      <MoneyInput
        label={t('register.field.valueFen')}
        text={form.value}
        error={fieldErrors.valueFen}
        onChange={(value) => change({ value })}
      />
      <Field label={t('register.field.condition')}>
        <Tabs
          label={t('register.field.condition')}
          options={ASSET_CONDITIONS.map((value) => ({ value, label: t(`register.asset.condition.${value}`) }))}
          value={form.condition}
          onChange={(condition) => change({ condition })}
        />
      </Field>
      {line('custodian')}
      <Field label={t('register.field.acquiredOn')} optional error={fieldErrors.acquiredOn}>
        <DatePicker
          label={t('register.field.acquiredOn')}
          from="1950-01-01"
          value={form.acquiredOn}
          onChange={(acquiredOn) => change({ acquiredOn })}
        />
      </Field>
      <Field label={t('register.field.note')} optional error={fieldErrors.note}>
        <TextArea
          label={t('register.field.note')}
          value={form.note}
          limit={ASSET_LIMITS.note}
          lines={2}
          onChange={(note) => change({ note })}
        />
      </Field>
      <Field label={t('register.field.photos')} optional error={fieldErrors.photoIds}>
        <AttachmentPicker
          value={form.photos}
          most={ASSET_LIMITS.photos}
          onChange={(photos) => change({ photos: [...photos] })}
        />
      </Field>
      <ReasonField value={form.reason} error={fieldErrors.reason} onChange={(reason) => change({ reason })} />
      {save.message && <Banner tone="error" text={save.message} />}
    </Screen>
  )
}
