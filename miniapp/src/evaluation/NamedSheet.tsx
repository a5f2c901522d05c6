import { Text } from '@tarojs/components'
import { Sheet } from '../design/dialog/Sheet'
import { useMessages } from '../message/useMessages'

interface NamedSheetProps {
  open: boolean
  onClose: () => void
}

/** What a named evaluation keeps and shows. Of a secret one the page `evaluation/secrecy` tells. */
export function NamedSheet({ open, onClose }: NamedSheetProps) {
  const t = useMessages()
  return (
    <Sheet open={open} title={t('evaluation.named.title')} onClose={onClose}>
      <Text className="mb-body">{t('evaluation.named.text')}</Text>
    </Sheet>
  )
}
