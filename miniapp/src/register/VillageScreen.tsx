import { type ReactNode, useState } from 'react'
import { Button } from '../design/button/Button'
import { EmptyState } from '../design/feedback/EmptyState'
import { Screen } from '../design/layout/Screen'
import { useMessages } from '../message/useMessages'
import { VillageChoice } from '../roster/VillageChoice'
import { openLogin } from '../session/login'
import { useViewer } from '../session/useViewer'
import { useVillageCode } from './useVillageCode'

interface VillageScreenProps {
  title: string
  wide?: 'column' | 'full'
  bottom?: (village: string) => ReactNode
  children: (village: string) => ReactNode
}

/** A page about one village: one's own, or for who oversees several the one they choose. */
export function VillageScreen({ title, wide, bottom, children }: VillageScreenProps) {
  const t = useMessages()
  const { signedIn } = useViewer()
  const { code, within } = useVillageCode()
  const [chosen, setChosen] = useState<string>()
  const village = chosen ?? code
  if (!signedIn) {
    const enter = <Button fit label={t('disclosure.visitor.enter')} onPress={openLogin} />
    return (
      <Screen title={title}>
        <EmptyState icon="house" title={title} text={t('disclosure.visitor.text')} action={enter} />
      </Screen>
    )
  }
  return (
    <Screen title={title} wide={village ? wide : 'column'} bottom={village && bottom?.(village)}>
      {village ? children(village) : within !== '' && <VillageChoice within={within} onChoose={setChosen} />}
    </Screen>
  )
}
