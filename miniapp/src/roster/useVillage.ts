import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useRead } from '../graphql/useRead'
import { useViewer } from '../session/useViewer'
import { RosterVillageDocument } from './generated/documents'

export interface Village {
  /** The village worked on; undefined: to be chosen. */
  code: string | undefined
  name: string
  /** The township or county to choose within; undefined for a village's own cadre. */
  within: string | undefined
  choose(code: string | undefined): void
}

/** The village a page is about: named in its address, that of the office, or chosen here. */
export function useVillage(): Village {
  const { division: told = '' } = useRouter().params
  const { viewer } = useViewer()
  const office = viewer?.hat?.division.code ?? ''
  const [chosen, choose] = useState<string>()
  const code = office.length === 12 ? office : (chosen ?? (told.length === 12 ? told : undefined))
  const { data } = useRead(RosterVillageDocument, { code: code ?? '' }, { skip: code === undefined })
  return { code, name: data?.divisionByCode?.name ?? '', within: office.length < 12 ? office : undefined, choose }
}
