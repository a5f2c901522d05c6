import { findSensitiveNumbers } from '../sensitive-number'
import { findAddresses } from './address'
import { findHealth } from './health'
import type { PersonalContext, PersonalFinding } from './kind'
import { findMinors } from './minor'

/** The day in China, where the villages are. */
function beijingDay(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

function numbersIn(text: string, label: string): PersonalFinding[] {
  const lead = label === '' ? '' : `${label}：`
  const shift = lead.length
  return findSensitiveNumbers(lead + text)
    .filter(({ start }) => start >= shift)
    .map((number) => ({ ...number, start: number.start - shift, end: number.end - shift }))
}

function overlaps(one: PersonalFinding, other: PersonalFinding): boolean {
  return one.start < other.end && other.start < one.end
}

/** Everything of a text that must not be published, in order and without overlap; numbers come first, then the longer. */
export function findPersonalData(text: string, context: PersonalContext = {}): PersonalFinding[] {
  const words = [
    ...findMinors(text, context.today ?? beijingDay()),
    ...findHealth(text, context.personal),
    ...findAddresses(text),
  ].sort((one, other) => other.end - other.start - (one.end - one.start))
  const chosen = numbersIn(text, context.label ?? '')
  for (const finding of words) if (!chosen.some((taken) => overlaps(taken, finding))) chosen.push(finding)
  return chosen.sort((one, other) => one.start - other.start)
}

export function applyMasks(text: string, findings: readonly PersonalFinding[]): string {
  let [masked, done] = ['', 0]
  for (const { start, end, masked: instead } of findings) {
    masked += text.slice(done, start) + instead
    done = end
  }
  return masked + text.slice(done)
}

/** Taking a door number out may bring two others together: looked at again until nothing is found, a few times at most. */
const ROUNDS = 4

/** The text as it may be published. Masking twice changes nothing more. */
export function maskPersonalData(text: string, context: PersonalContext = {}): string {
  let masked = text
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = findPersonalData(masked, context)
    if (findings.length === 0) return masked
    masked = applyMasks(masked, findings)
  }
  return masked
}
