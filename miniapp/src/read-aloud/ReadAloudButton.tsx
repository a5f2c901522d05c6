import { Button } from '../design/button/Button'
import { useMessages } from '../message/useMessages'
import { useReadAloud } from './useReadAloud'

/** 读给我听 */
export function ReadAloudButton({ text }: { text: string }) {
  const t = useMessages()
  const { available, speaking, toggle } = useReadAloud()
  if (!available) return null
  const label = speaking ? t('policy.stopReading') : t('policy.readAloud')
  return <Button kind="secondary" fit small icon="volume-2" label={label} onPress={() => toggle(text)} />
}
