import { CATALOGUE, findCatalogueItem } from '@shared/disclosure/catalogue'
import { type CatalogueItem, FREQUENCIES } from '@shared/disclosure/catalogue-item'
import { languageStore } from '../message/language-store'
import { useStore } from '../store/store'

/** 公开目录 in the reader's language. */
export function useCatalogue() {
  const english = useStore(languageStore) === 'en'
  const titleOf = (item: CatalogueItem) => (english ? item.titleEn : item.title)
  return {
    items: CATALOGUE,
    find: findCatalogueItem,
    titleOf,
    title: (code: string) => {
      const item = findCatalogueItem(code)
      return item ? titleOf(item) : code
    },
    frequency: (item: CatalogueItem) => FREQUENCIES[item.frequency][english ? 'en' : 'zh'],
  }
}
