import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Switch } from '../../design/form/Switch'
import { replacePage } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { StartHelperSessionDocument } from '../generated/documents'

interface ConsentSheetProps {
  evaluationId: string
  person: { id: string; name: string; hasAccount: boolean }
  onClose: () => void
}

/** The person stands beside and agrees, or nothing begins. */
export function ConsentSheet({ evaluationId, person, onClose }: ConsentSheetProps) {
  const t = useMessages()
  const start = useCommand(StartHelperSessionDocument)
  const [consent, setConsent] = useState(false)
  const [hasOwnPhone, setHasOwnPhone] = useState(false)
  const send = async () => {
    const done = await start.run({ input: { evaluationId, personId: person.id, consent, hasOwnPhone } })
    const session = done.ok ? done.payload.session : undefined
    if (session) replacePage('/helper-session/fill/index', { id: evaluationId, session: session.id })
  }
  const faults = [start.message, ...Object.values(start.fieldErrors)].filter(Boolean)
  const ready = consent && (!person.hasAccount || hasOwnPhone)
  const button = (
    <Button label={t('paperBallot.help.start')} busy={start.busy} disabled={!ready} onPress={() => void send()} />
  )
  return (
    <Sheet open title={person.name} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Switch label={t('paperBallot.help.consent')} value={consent} onChange={setConsent} />
        {person.hasAccount && (
          <Switch label={t('paperBallot.help.ownPhone')} value={hasOwnPhone} onChange={setHasOwnPhone} />
        )}
        {faults.length > 0 && <Banner tone="error" text={faults.join('\n')} />}
      </View>
    </Sheet>
  )
}
