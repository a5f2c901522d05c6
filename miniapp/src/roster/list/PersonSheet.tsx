import { officeLabel } from '@shared/office'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { openPage } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { languageStore } from '../../message/language-store'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import { type RosterPersonRowFragment, ViewPersonDocument, type ViewPersonMutation } from '../generated/documents'

export interface PersonSheetProps {
  person: RosterPersonRowFragment
  onClose: () => void
}

type Detail = NonNullable<ViewPersonMutation['viewPerson']['person']>

const call = (phoneNumber: string) => void Promise.resolve(Taro.makePhoneCall({ phoneNumber })).catch(() => {})

/** One person. Phone and address come at a press that says it is recorded. */
export function PersonSheet({ person, onClose }: PersonSheetProps) {
  const t = useMessages()
  const format = useFormat()
  const language = useStore(languageStore)
  const view = useCommand(ViewPersonDocument)
  const [detail, setDetail] = useState<Detail>()
  const show = async () => {
    const done = await view.run({ input: { personId: person.id } })
    if (done.ok && done.payload.person) setDetail(done.payload.person)
  }
  const titles = person.offices.map((office) => officeLabel(office, language)).join('、')
  const phone = detail?.phone
  return (
    <Sheet
      open
      title={t('roster.person.title', { name: person.name })}
      onClose={onClose}
      bottom={
        detail === undefined ? (
          <Button label={t('roster.person.show')} busy={view.busy} onPress={() => void show()} />
        ) : (
          phone && <Button icon="phone" label={t('roster.person.call')} onPress={() => call(phone)} />
        )
      }
    >
      <View>
        <Fact name={t('roster.person.birth')} value={format.date(person.birthDate)} />
        <Fact name={t('roster.person.id')} value={person.idNumberMasked} />
        <Fact name={t('roster.person.offices')} value={titles} />
        <Fact name={t('roster.person.phone')} value={detail ? detail.phone : person.phoneMasked} />
        {detail && <Fact name={t('roster.person.address')} value={detail.address} />}
        <View className="roster-fact__more">
          <Button
            kind="secondary"
            icon="users"
            label={t('roster.person.kinship')}
            onPress={() => openPage('/roster/kinship/index', { id: person.id })}
          />
        </View>
        {detail === undefined && <Banner text={t('roster.person.note')} />}
        {view.message && <Banner tone="error" text={view.message} />}
      </View>
    </Sheet>
  )
}

function Fact({ name, value }: { name: string; value: string | null | undefined }) {
  const t = useMessages()
  return (
    <View className="roster-fact">
      <Text className="roster-fact__name">{name}</Text>
      <Text className="roster-fact__value">{value || t('roster.person.none')}</Text>
    </View>
  )
}
