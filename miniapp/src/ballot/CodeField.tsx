import { readSeedCode } from '@shared/ballot/seed-code'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/button/Button'
import { Field } from '../design/form/Field'
import { TextArea } from '../design/form/TextArea'
import { useMessages } from '../message/useMessages'

/** Takes a 票号 written down on another phone; says which kind of slip it is, never which letter it might be. */
export function CodeField({ onSeed }: { onSeed: (seed: Uint8Array) => void }) {
  const t = useMessages()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const use = () => {
    const read = readSeedCode(text)
    if (read.ok) return onSeed(read.seed)
    const { fault, letters } = read
    setError(fault === 'CODE_LENGTH' ? t('ballot.import.CODE_LENGTH', { letters }) : t(`ballot.import.${fault}`))
  }
  const type = (typed: string) => {
    setText(typed)
    setError(undefined)
  }
  return (
    <View className="mb-stack">
      <Field label={t('ballot.import.label')} help={t('ballot.import.hint')} {...(error ? { error } : {})}>
        <TextArea label={t('ballot.import.label')} value={text} limit={200} lines={3} onChange={type} />
      </Field>
      <Button kind="secondary" label={t('ballot.import.use')} onPress={use} />
    </View>
  )
}
