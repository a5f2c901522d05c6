import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageParameters } from '../error'

export type Locale = 'zh-CN' | 'en'

/** One file per feature in each language's folder, merged here: a code is unique in the whole product. */
function load(locale: Locale): Map<string, string> {
  const messages = new Map<string, string>()
  const folder = join(__dirname, locale)
  for (const file of readdirSync(folder).sort()) {
    const contents: Record<string, Record<string, string>> = require(join(folder, file))
    for (const [code, text] of Object.values(contents).flatMap((group) => Object.entries(group))) {
      if (messages.has(code)) throw new Error(`The message ${code} stands twice in ${locale}`)
      messages.set(code, text)
    }
  }
  return messages
}

const catalogues: Record<Locale, Map<string, string>> = { 'zh-CN': load('zh-CN'), en: load('en') }

/** The message in the reader's language; a code without a text is a fault found by test/message. */
export function message(locale: Locale, code: string, parameters: MessageParameters = {}): string {
  const text = catalogues[locale].get(code) ?? catalogues[locale].get('BAD_INPUT') ?? code
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))
}

export function messageCodes(locale: Locale): string[] {
  return [...catalogues[locale].keys()]
}

/** The first language of `accept-language` that we speak; Chinese otherwise. */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
