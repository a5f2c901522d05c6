import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { useMessages } from '../../message/useMessages'
import type { HelperSessionViewFragment } from '../generated/documents'
import { useEndSession } from '../useEndSession'

interface RunningSessionProps {
  session: HelperSessionViewFragment
  onEnded: () => void
}

/** One is under way: it is gone on with or ended before another begins. */
export function RunningSession({ session, onEnded }: RunningSessionProps) {
  const t = useMessages()
  const end = useEndSession(session)
  const { id, evaluationId, personName: name } = session
  const finish = async () => {
    if (await end.ask()) onEnded()
  }
  return (
    <Card tone="due">
      <View className="mb-stack">
        <Banner text={t('paperBallot.help.running', { name })} />
        {end.message && <Banner tone="error" text={end.message} />}
        <ButtonRow>
          <Button kind="secondary" label={t('paperBallot.help.end')} busy={end.busy} onPress={() => void finish()} />
          <Button
            label={t('paperBallot.help.continue')}
            onPress={() => openPage('/helper-session/fill/index', { id: evaluationId, session: id })}
          />
        </ButtonRow>
      </View>
    </Card>
  )
}
