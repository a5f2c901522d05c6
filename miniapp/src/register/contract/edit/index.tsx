import '../../../message/late/register'
import { CONTRACT_LIMITS, type PartyKind, RENT_PERIODS, type RentPeriod } from '@shared/register/contract'
import { useRouter } from '@tarojs/taro'
import { AttachmentPicker } from '../../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../../attachment/generated/documents'
import { Button } from '../../../design/button/Button'
import { Banner } from '../../../design/feedback/Banner'
import { showToast } from '../../../design/feedback/toast-store'
import { Choice } from '../../../design/form/Choice'
import { DatePicker } from '../../../design/form/DatePicker'
import { Field } from '../../../design/form/Field'
import { Tabs } from '../../../design/form/Tabs'
import { TextInput } from '../../../design/form/TextInput'
import { goBack } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { useDraft } from '../../../draft/useDraft'
import { Loaded } from '../../../graphql/Loaded'
import { useCommand } from '../../../graphql/useCommand'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { ContractDetailDocument, type ContractViewFragment, SaveContractDocument } from '../../generated/documents'
import { fenOf, MoneyInput, moneyText } from '../../MoneyInput'
import { ReasonField } from '../../ReasonField'
import { useVillageCode } from '../../useVillageCode'
import './index.scss'

interface Form {
  title: string
  object: string
  party: string
  partyKind: PartyKind
  startsOn: string
  endsOn: string
  rent: string
  period: RentPeriod
  decidedBy: string
  endedOn: string
  assetId: string | null
  photos: AttachmentItemFragment[]
  reason: string
}

const NOTHING: Form = {
  title: '',
  object: '',
  party: '',
  partyKind: 'PERSON',
  startsOn: '',
  endsOn: '',
  rent: '',
  period: 'YEAR',
  decidedBy: '',
  endedOn: '',
  assetId: null,
  photos: [],
  reason: '',
}

function formOf({ current }: ContractViewFragment): Form {
  const { title, object, party, partyKind, startsOn, endsOn, rentFen, period, decidedBy, endedOn, assetId, photos } =
    current
  const terms = { title, object, party, partyKind, startsOn, endsOn, period, decidedBy, assetId: assetId ?? null }
  return { ...terms, rent: moneyText(rentFen), endedOn: endedOn ?? '', photos: [...photos], reason: '' }
}

/** A new contract, or the next version of the one named by `id`. */
export default function ContractEditPage() {
  const t = useMessages()
  const { id } = useRouter().params
  const read = useRead(ContractDetailDocument, { id: id ?? '' }, { skip: id === undefined })
  if (id === undefined) return <ContractForm id={null} version={0} initial={NOTHING} />
  const contract = read.data?.contract
  if (contract) return <ContractForm id={contract.id} version={contract.version} initial={formOf(contract)} />
  return (
    <Screen title={t('register.contract.editTitle')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

/** No day chosen yet: a day no contract can have, which the API refuses on its field. */
const UNSET = '1900-01-01'

function ContractForm({ id, version, initial }: { id: string | null; version: number; initial: Form }) {
  const t = useMessages()
  const village = useVillageCode().code ?? ''
  const { form, change, clear } = useDraft(`contract-edit:${id ?? 'new'}:${version}`, initial)
  const save = useCommand(SaveContractDocument)
  const { fieldErrors } = save
  const send = async () => {
    const { rent, startsOn, endsOn, endedOn, photos, reason, ...rest } = form
    const contract = {
      ...rest,
      startsOn: startsOn || '2099-12-31',
      endsOn: endsOn || UNSET,
      endedOn: endedOn || null,
      rentFen: fenOf(rent) ?? -1,
      photoIds: photos.map((photo) => photo.id),
    }
    const done = await save.run({ input: { division: village, id, baseVersion: version, reason, contract } })
    if (!done.ok) return
    clear()
    showToast({ text: t('register.edit.saved', { version: version + 1 }) })
    goBack()
  }
  const line = (name: 'title' | 'object' | 'party' | 'decidedBy') => (
    <Field label={t(`register.field.${name}`)} error={fieldErrors[name]}>
      <TextInput
        label={t(`register.field.${name}`)}
        value={form[name]}
        limit={CONTRACT_LIMITS[name]}
        onChange={(text) => change({ [name]: text })}
      />
    </Field>
  )
  const day = (name: 'startsOn' | 'endsOn' | 'endedOn') => (
    <Field
      label={t(`register.field.${name}`)}
      help={name === 'endedOn' ? t('register.contract.endedNote') : undefined}
      optional={name === 'endedOn'}
      error={fieldErrors[name]}
    >
      <DatePicker
        label={t(`register.field.${name}`)}
        value={form[name]}
        onChange={(text) => change({ [name]: text })}
      />
    </Field>
  )
  return (
    <Screen
      title={id ? t('register.contract.editTitle') : t('register.contract.newTitle')}
      bottom={<Button busy={save.busy} label={t('register.edit.save')} onPress={() => void send()} />}
    >
      {line('title')}
      {line('object')}
      {line('party')}
      <Field label={t('register.field.partyKind')}>
        <Choice
          label={t('register.field.partyKind')}
          options={(['PERSON', 'ORGANISATION'] as const).map((value) => ({
            value,
            label: t(`register.contract.party.${value}`),
          }))}
          value={form.partyKind}
          onChange={(partyKind) => change({ partyKind })}
        />
      </Field>
      {day('startsOn')}
      {day('endsOn')}
      <Field label={t('register.field.period')}>
        <Tabs
          label={t('register.field.period')}
          options={RENT_PERIODS.map((value) => ({ value, label: t(`register.contract.period.${value}`) }))}
          value={form.period}
          onChange={(period) => change({ period })}
        />
      </Field>
      <MoneyInput
        label={t('register.field.rentFen')}
        text={form.rent}
        error={fieldErrors.rentFen}
        onChange={(rent) => change({ rent })}
      />
      {line('decidedBy')}
      {id && day('endedOn')}
      <Field label={t('register.field.photos')} optional error={fieldErrors.photoIds}>
        <AttachmentPicker
          value={form.photos}
          most={CONTRACT_LIMITS.photos}
          onChange={(photos) => change({ photos: [...photos] })}
        />
      </Field>
      <ReasonField value={form.reason} error={fieldErrors.reason} onChange={(reason) => change({ reason })} />
      {save.message && <Banner tone="error" text={save.message} />}
    </Screen>
  )
}
