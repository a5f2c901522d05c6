import '../message/late/print'
import { useEffect, useState } from 'react'
import { Button } from '../design/button/Button'
import { showToast } from '../design/feedback/toast-store'
import { Section } from '../design/layout/Section'
import { graphql } from '../graphql/client'
import { useMessages } from '../message/useMessages'
import { RegisterAddressDocument } from './generated/documents'
import { openSheet } from './open-sheet'

/** 打印登记表: for those to whom the API gives the address; nothing for others. Good for minutes, so never kept. */
export function RegisterPrint({ id }: { id: string }) {
  const t = useMessages()
  const address = useRegisterAddress(id)
  if (address === null) return null
  const open = async () => {
    if (!(await openSheet(address))) showToast({ text: t('print.failed') })
  }
  return (
    <Section title={t('print.register.title')} note={t('print.register.note')}>
      <Button kind="secondary" icon="printer" label={t('print.register.open')} onPress={() => void open()} />
    </Section>
  )
}

function useRegisterAddress(id: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    graphql.client
      .query({ query: RegisterAddressDocument, variables: { id }, fetchPolicy: 'no-cache' })
      .then(({ data }) => !left && setAddress(data?.procedure.registerAddress ?? null))
      // Without it the matter is read all the same; the next visit asks again.
      .catch(() => {})
    return () => {
      left = true
    }
  }, [id])
  return address
}
