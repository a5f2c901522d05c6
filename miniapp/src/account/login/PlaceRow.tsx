import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { choosePlace, sessionStore } from '../../session/session'
import { useStore } from '../../store/store'
import { PlaceByCodeDocument } from '../generated/documents'
import { PlacePicker } from './PlacePicker'
import { readVillageCode } from './village-code'

const choose = (village: string) => choosePlace(village.slice(0, 6), village)

/** The village the QR code or the last login named; without one, asks. */
export function PlaceRow() {
  const t = useMessages()
  const { village, scene, q } = useRouter().params
  const { county, village: chosen } = useStore(sessionStore)
  const [picking, setPicking] = useState(false)
  const told = readVillageCode([village, scene, q].map((text) => decodeURIComponent(text ?? '')).join(' '))
  useEffect(() => {
    if (told) choose(told)
  }, [told])
  const { data } = useRead(PlaceByCodeDocument, { code: chosen ?? county })
  const name = data?.divisionByCode?.fullName
  return (
    <>
      <Card flush>
        <ListRow
          icon="map-pin"
          title={chosen && name ? name : t('account.login.placeUnknown')}
          note={chosen ? t('account.login.placeChange') : name}
          onPress={() => setPicking(true)}
        />
      </Card>
      <PlacePicker
        open={picking}
        onClose={() => setPicking(false)}
        onChoose={(code) => {
          choose(code)
          setPicking(false)
        }}
      />
    </>
  )
}
