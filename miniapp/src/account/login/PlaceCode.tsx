import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { graphql } from '../../graphql/client'
import { failureKey } from '../../graphql/failure'
import { useMessages } from '../../message/useMessages'
import { PlaceByCodeDocument } from '../generated/documents'
import { readVillageCode } from './village-code'

/** The village's code: typed, or read from the QR code on its board. */
export function PlaceCode({ onFound }: { onFound: (village: string) => void }) {
  const t = useMessages()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()

  const find = async (written: string) => {
    setError(undefined)
    const code = readVillageCode(written)
    if (code === undefined) return setError(t('account.place.notFound'))
    try {
      const { data } = await graphql.client.query({ query: PlaceByCodeDocument, variables: { code } })
      if (data?.divisionByCode) onFound(code)
      else setError(t('account.place.notFound'))
    } catch (failure) {
      setError(t(failureKey(failure)))
    }
  }
  const scan = async () => {
    const { result } = await Taro.scanCode({})
    await find(result)
  }

  return (
    <View className="mb-stack account-place-code">
      {process.env.TARO_ENV === 'weapp' && (
        <Button
          kind="secondary"
          icon="qr-code"
          label={t('account.place.scan')}
          onPress={() => void scan().catch(() => {})}
        />
      )}
      <Field label={t('account.place.code')} error={error}>
        <TextInput
          kind="number"
          label={t('account.place.code')}
          hint={t('account.place.codeHint')}
          limit={12}
          value={text}
          onChange={setText}
          onConfirm={() => void find(text)}
        />
      </Field>
      <Button kind="secondary" label={t('account.place.find')} disabled={text === ''} onPress={() => void find(text)} />
    </View>
  )
}
