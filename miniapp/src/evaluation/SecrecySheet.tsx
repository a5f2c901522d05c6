import { Text, View } from '@tarojs/components'
import { Sheet } from '../design/dialog/Sheet'
import { useMessages } from '../message/useMessages'
import './evaluation.scss'

interface SecrecySheetProps {
  open: boolean
  anonymous: boolean
  onClose: () => void
}

/** What is kept, what is shown, and what is not promised: the honest page behind the promise. */
export function SecrecySheet({ open, anonymous, onClose }: SecrecySheetProps) {
  const t = useMessages()
  const title = t(anonymous ? 'evaluation.secret.title' : 'evaluation.named.title')
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {anonymous ? (
        <View className="evaluation-secrecy">
          <Part
            title={t('evaluation.secret.kept')}
            lines={[t('evaluation.secret.keptRoll'), t('evaluation.secret.keptBallot')]}
          />
          <Part
            title={t('evaluation.secret.shown')}
            lines={[t('evaluation.secret.shownText'), t('evaluation.secret.texts')]}
          />
          <Part
            title={t('evaluation.secret.not')}
            lines={[t('evaluation.secret.notServer'), t('evaluation.secret.notPhone'), t('evaluation.secret.paper')]}
          />
        </View>
      ) : (
        <Text className="mb-body">{t('evaluation.named.text')}</Text>
      )}
    </Sheet>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <View className="evaluation-secrecy__part">
      <Text className="mb-title">{title}</Text>
      {lines.map((line) => (
        <Text key={line} className="mb-body">
          {line}
        </Text>
      ))}
    </View>
  )
}
