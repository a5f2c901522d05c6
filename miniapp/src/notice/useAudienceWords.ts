import { officeLabel } from '@shared/office'
import { languageStore } from '../message/language-store'
import { useMessages } from '../message/useMessages'
import { useStore } from '../store/store'
import type { NoticeFullFragment } from './generated/documents'

type Audience = NoticeFullFragment['audience']

/** "发给：三宋村全体村民", or the groups and offices by name. */
export function useAudienceWords() {
  const t = useMessages()
  const language = useStore(languageStore)
  return ({ everyone, groups, offices }: Audience, place: string) => {
    const names = [...groups.map((group) => group.name), ...offices.map((kind) => officeLabel({ kind }, language))]
    return everyone ? t('notice.forEveryone', { place }) : t('notice.forSome', { names: names.join('、') })
  }
}
