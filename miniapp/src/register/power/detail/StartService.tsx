import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../design/button/Button'
import { Sheet } from '../../../design/dialog/Sheet'
import { Banner } from '../../../design/feedback/Banner'
import { Field } from '../../../design/form/Field'
import { TextArea } from '../../../design/form/TextArea'
import { openPage } from '../../../design/layout/navigate'
import { useCommand } from '../../../graphql/useCommand'
import { useMessages } from '../../../message/useMessages'
import { StartMicroPowerServiceDocument } from '../../generated/documents'

/** 现在去办: starts the service for oneself; from then on it is followed step by step against its time limit. */
export function StartService({ code, title }: { code: string; title: string }) {
  const t = useMessages()
  const start = useCommand(StartMicroPowerServiceDocument)
  const [open, setOpen] = useState(false)
  const [request, setRequest] = useState('')
  const send = async () => {
    const done = await start.run({ input: { powerCode: code, request } })
    if (!done.ok || !done.payload.procedure) return
    setOpen(false)
    openPage('/procedure/detail/index', { id: done.payload.procedure.id })
  }
  const trouble = start.message ?? start.fieldErrors.powerCode
  return (
    <>
      <Button icon="send" label={t('register.power.begin')} onPress={() => setOpen(true)} />
      <Sheet
        open={open}
        title={title}
        onClose={() => setOpen(false)}
        bottom={<Button busy={start.busy} label={t('register.power.beginSend')} onPress={() => void send()} />}
      >
        <Text className="mb-body">{t('register.power.beginText')}</Text>
        <Field
          label={t('register.power.request')}
          help={t('register.power.requestHelp')}
          error={start.fieldErrors.request}
        >
          <TextArea label={t('register.power.request')} value={request} limit={300} lines={4} onChange={setRequest} />
        </Field>
        {trouble && <Banner tone="error" text={trouble} />}
      </Sheet>
    </>
  )
}
