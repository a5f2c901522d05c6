import { useRouter } from '@tarojs/taro'
import { useViewer } from '../session/useViewer'

/** The village named in the address, else that of the office acted under, else one's own; empty for who has none. */
export function useVillage(): string {
  const { viewer } = useViewer()
  const { division = '' } = useRouter().params
  const codes = [division, viewer?.hat?.division.code, viewer?.division.code]
  return codes.filter((code) => code?.length === 12)[0] ?? ''
}
