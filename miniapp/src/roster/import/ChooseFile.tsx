import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'
import { useRosterUpload } from './useRosterUpload'

export interface ChooseFileProps {
  division: string
  village: string
  onRead: (id: string) => void
}

export function ChooseFile({ division, village, onRead }: ChooseFileProps) {
  const t = useMessages()
  const { file, percent, trouble, choose, retry } = useRosterUpload(division, onRead)
  const busy = percent !== undefined
  const label = percent === 100 ? t('roster.import.reading') : t('roster.import.sending', { name: file?.name ?? '' })
  return (
    <Card>
      <View className="mb-stack">
        <Text className="roster-import__village">{t('roster.import.village', { village })}</Text>
        <Text className="mb-body">{t('roster.import.lead')}</Text>
        <Text className="mb-small">{t('roster.import.kinds')}</Text>
        {busy && <Progress value={percent} total={100} label={label} />}
        {trouble && <Banner tone="error" text={trouble} />}
        <Button
          icon="upload"
          label={file ? t('roster.import.again') : t('roster.import.choose')}
          busy={busy}
          onPress={() => void choose()}
        />
        {trouble && file && (
          <Button kind="secondary" label={t('roster.import.retry')} busy={busy} onPress={() => void retry()} />
        )}
      </View>
    </Card>
  )
}
