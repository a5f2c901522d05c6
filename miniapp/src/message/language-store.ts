import { type Language, readLanguage } from '@shared/language'
import { storage } from '../store/storage'
import { createStore } from '../store/store'

const KEY = 'language'

export const languageStore = createStore<Language>(readLanguage(storage.read<string>(KEY)))

/** Shows everything in this language from now on, also after the next opening. */
export function chooseLanguage(language: Language): void {
  storage.write(KEY, language)
  languageStore.set(language)
}
