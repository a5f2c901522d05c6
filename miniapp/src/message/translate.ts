import type { Language } from '@shared/language'
import type { ParameterOf } from './catalogue'
import { written } from './registry'
import type { chinese } from './zh-CN'

type Source = typeof chinese

/** `notice.title`: a feature and a key in its file. */
export type MessageKey = {
  [Name in keyof Source]: `${Name & string}.${keyof Source[Name] & string}`
}[keyof Source]

type TextOf<Key extends MessageKey> = Key extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Source
    ? Rest extends keyof Source[Name]
      ? Source[Name][Rest] & string
      : never
    : never
  : never

type Values<Names extends string> = { [Name in Names]: string | number }

/** Nothing when the text has no braces, else an object with each of the names in them. */
export type MessageParameters<Key extends MessageKey> = [ParameterOf<TextOf<Key>>] extends [never]
  ? []
  : [values: Values<ParameterOf<TextOf<Key>>>]

export type Translate = <Key extends MessageKey>(key: Key, ...values: MessageParameters<Key>) => string

const find = (language: Language, feature: string, key: string): string | undefined =>
  written(language, feature, key) ?? written('zh-CN', feature, key)

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))

/** A translator for one language. A text missing there is shown in Chinese; an unknown key shows itself. */
export function createTranslate(language: Language): Translate {
  return (key, ...[values]) => {
    const dot = key.indexOf('.')
    const text = find(language, key.slice(0, dot), key.slice(dot + 1)) ?? key
    return values ? fill(text, values) : text
  }
}
