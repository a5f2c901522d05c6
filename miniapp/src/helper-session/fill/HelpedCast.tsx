import { Text, View } from '@tarojs/components'
import { CastState } from '../../ballot/CastState'
import { CodeCard } from '../../ballot/CodeCard'
import { countIn, type KeptVote } from '../../ballot/kept-votes'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { HelperSessionViewFragment } from '../generated/documents'
import { HelpedFor } from '../HelpedFor'
import { forgetHelped } from '../helped-votes'
import { useEndSession } from '../useEndSession'

interface HelpedCastProps {
  vote: KeptVote
  session: HelperSessionViewFragment
  onFinished: () => void
}

/** How far casting is, the code for the person's own paper, and then nothing stays on this phone. */
export function HelpedCast({ vote, session, onFinished }: HelpedCastProps) {
  const t = useMessages()
  const end = useEndSession(session)
  const waiting = countIn(vote, 'WAITING') > 0
  const finish = async () => {
    if (!(await end.end())) return
    onFinished()
    forgetHelped()
  }
  return (
    <Screen
      title={t(waiting ? 'paperBallot.help.casting' : 'paperBallot.help.done')}
      bottom={
        <Button label={t('paperBallot.help.finish')} busy={end.busy} disabled={waiting} onPress={() => void finish()} />
      }
    >
      <View className="mb-stack">
        <HelpedFor session={session} />
        {waiting && <Banner text={t('paperBallot.help.castingText')} />}
        <Card>
          <CastState vote={vote} />
        </Card>
        {end.message && <Banner tone="error" text={end.message} />}
      </View>
      <Section title={t('paperBallot.help.code')}>
        <View className="mb-stack">
          <Text className="mb-body">{t('paperBallot.help.codeText')}</Text>
          <CodeCard vote={vote} />
        </View>
      </Section>
    </Screen>
  )
}
