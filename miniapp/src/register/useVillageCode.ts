import { useRouter } from '@tarojs/taro'
import { useViewer } from '../session/useViewer'

const COUNTY_CODE = 6

/** The village a page is about: named in its address, else that of the office, else the person's own. Null: to be chosen. */
export function useVillageCode(): { code: string | null; within: string } {
  const { division = '' } = useRouter().params
  const { viewer } = useViewer()
  const office = viewer?.hat?.division.code ?? ''
  const own = viewer?.division.code ?? ''
  const code = [division, office === '' ? own : office].filter((one) => one.length === 12)[0]
  return { code: code ?? null, within: office }
}

/** The power list stands in villages and in the county as well: its detail and its form may be about either. */
export function usePowerDivision(): string {
  const { division = '' } = useRouter().params
  const { code } = useVillageCode()
  return division.length === COUNTY_CODE ? division : (code ?? '')
}
