import { useRouter } from '@tarojs/taro'
import { useViewer } from '../session/useViewer'

/**
 * The village named in the address, else that of the office acted under, else one's own; empty for who has none. `county`: also
 * the county of who acts for it.
 */
export function useVillage({ county = false } = {}): string {
  const { viewer } = useViewer()
  const { division = '' } = useRouter().params
  const codes = [division, viewer?.hat?.division.code, viewer?.division.code]
  const fits = (code: string | undefined) => code?.length === 12 || (county && code?.length === 6)
  return codes.filter(fits)[0] ?? ''
}
