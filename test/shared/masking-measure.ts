import { maskPersonalData } from '../../shared/masking/personal-data'
import { personalTexts, publicTexts } from './masking-corpus'
import { harmlessTexts, sensitiveTexts } from './sensitive-corpus'

export interface Measure {
  texts: number
  /** Texts with something to hide, and those of them that came out exactly as they should. */
  sensitive: number
  hidden: number
  missed: { text: string; wanted: string; got: string }[]
  /** Texts that should have stayed as they are and did not. */
  disturbed: { text: string; got: string }[]
  recall: number
  precision: number
}

const TODAY = '2026-11-22'

/** A text counts as found only when everything in it that must be hidden is, and nothing else changed. */
export function measureMasking(): Measure {
  const sensitive = [...sensitiveTexts, ...personalTexts]
  const harmless = [...harmlessTexts, ...publicTexts]
  const mask = (text: string) => maskPersonalData(text, { today: TODAY })
  const missed = sensitive
    .map(([text, wanted]) => ({ text, wanted, got: mask(text) }))
    .filter(({ wanted, got }) => wanted !== got)
  const disturbed = harmless.map((text) => ({ text, got: mask(text) })).filter(({ text, got }) => text !== got)
  const hidden = sensitive.length - missed.length
  return {
    texts: sensitive.length + harmless.length,
    sensitive: sensitive.length,
    hidden,
    missed,
    disturbed,
    recall: hidden / sensitive.length,
    precision: hidden / (hidden + disturbed.length),
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

export function reportMeasure({ texts, sensitive, hidden, missed, disturbed, recall, precision }: Measure): string {
  return [
    `texts ${texts}, of them with something to hide ${sensitive}, look-alikes ${texts - sensitive}`,
    `recall ${percent(recall)} (${hidden} of ${sensitive})`,
    `precision ${percent(precision)} (${disturbed.length} look-alikes changed)`,
    ...missed.map(({ text, wanted, got }) => `MISSED ${JSON.stringify({ text, wanted, got })}`),
    ...disturbed.map(({ text, got }) => `DISTURBED ${JSON.stringify({ text, got })}`),
    '',
  ].join('\n')
}
