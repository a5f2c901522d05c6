import { useMemo } from 'react'
import { useStore } from '../store/store'
import { languageStore } from './language-store'
import { createTranslate, type Translate } from './translate'

/** `const t = useMessages()`, then `t('notice.title')`. */
export function useMessages(): Translate {
  const language = useStore(languageStore)
  return useMemo(() => createTranslate(language), [language])
}
