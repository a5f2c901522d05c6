/** The languages of the product. Tibetan (bo) is prepared and falls back to Chinese where a text is missing. */
export const languages = ['zh-CN', 'en', 'bo'] as const
export type Language = (typeof languages)[number]

/** Picks a language from an `Accept-Language` header or a phone's setting; Chinese when nothing fits. */
export function readLanguage(wanted: string | null | undefined): Language {
  for (const part of (wanted ?? '').split(',')) {
    const tag = (part.split(';')[0] ?? '').trim().toLowerCase().replace('_', '-')
    const found = languages.find(
      (language) => tag === language.toLowerCase() || tag.split('-')[0] === language.split('-')[0],
    )
    if (found) return found
  }
  return 'zh-CN'
}
