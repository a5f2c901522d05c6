import { useState } from 'react'
import { type ChosenFile, chooseSpreadsheet } from '../../attachment/choose-files'
import { createIdempotencyKey } from '../../graphql/idempotency-key'
import { useMessages } from '../../message/useMessages'
import { uploadRoster } from './upload-roster'

export interface Upload {
  file: ChosenFile | undefined
  /** 0 to 100 while it is under way; 100 means the API is reading. */
  percent: number | undefined
  /** Why it was not taken. */
  trouble: string | undefined
  choose(): Promise<void>
  /** The same file again, after the line broke. */
  retry(): Promise<void>
}

export function useRosterUpload(division: string, onRead: (id: string) => void): Upload {
  const t = useMessages()
  const [chosen, setChosen] = useState<{ file: ChosenFile; key: string }>()
  const [percent, setPercent] = useState<number>()
  const [trouble, setTrouble] = useState<string>()

  const send = async (file: ChosenFile, key: string) => {
    setTrouble(undefined)
    setPercent(0)
    const result = await uploadRoster(file, division, key, setPercent)
    setPercent(undefined)
    if ('id' in result) return onRead(result.id)
    setTrouble(result.refused ?? t('roster.import.failed'))
  }
  const choose = async () => {
    const file = await chooseSpreadsheet()
    if (file === undefined) return
    const key = createIdempotencyKey()
    setChosen({ file, key })
    await send(file, key)
  }
  const retry = async () => {
    if (chosen) await send(chosen.file, chosen.key)
  }
  return { file: chosen?.file, percent, trouble, choose, retry }
}
