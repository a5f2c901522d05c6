import { isFen } from '../money'
import { isReadableLine, isReadableText, textLength } from '../written-text'
import type { RegisterFault } from './village-rules'

export const RENT_PERIODS = ['ONCE', 'YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH'] as const
export type RentPeriod = (typeof RENT_PERIODS)[number]
export type PartyKind = 'PERSON' | 'ORGANISATION'

export interface Payment {
  /** YYYY-MM-DD */
  dueOn: string
  fen: number
  paidOn: string | null
  /** Number of the receipt. */
  receipt: string
}

export interface ContractTerms {
  title: string
  /** What is let or done. */
  object: string
  party: string
  partyKind: PartyKind
  startsOn: string
  /** The last day. */
  endsOn: string
  /** Fen per period. */
  rentFen: number
  period: RentPeriod
  /** The decision it rests on: which assembly, when. */
  decidedBy: string
  /** The day it ended before its time; null while it runs. */
  endedOn: string | null
  assetId: string | null
  photoIds: string[]
}

export interface ContractContent extends ContractTerms {
  payments: Payment[]
}

export const CONTRACT_LIMITS = {
  title: 40,
  object: 200,
  party: 40,
  decidedBy: 100,
  receipt: 30,
  photos: 6,
  /** Land may be let for thirty years; paid monthly that is the most there can be. */
  payments: 400,
  expiringDays: 60,
} as const

const MONTHS: { [period in RentPeriod]: number } = { ONCE: 0, YEAR: 12, HALF_YEAR: 6, QUARTER: 3, MONTH: 1 }
const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** The same day some months on; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const [nextYear, nextMonth] = [Math.floor(total / 12), (total % 12) + 1]
  const last = new Date(Date.UTC(nextYear, nextMonth, 0)).getUTCDate()
  return `${nextYear}-${two(nextMonth)}-${two(Math.min(date, last))}`
}

/** Due at the beginning of each period. */
export function dueDays({ startsOn, endsOn, period }: Pick<ContractTerms, 'startsOn' | 'endsOn' | 'period'>): string[] {
  if (period === 'ONCE') return [startsOn]
  const days: string[] = []
  for (let count = 0; count <= CONTRACT_LIMITS.payments; count += 1) {
    const day = addMonths(startsOn, count * MONTHS[period])
    if (day > endsOn) break
    days.push(day)
  }
  return days
}

/** What is paid stays as it is; what is not is due as the terms now say, up to the day the contract ends. */
export function schedulePayments(terms: ContractTerms, before: readonly Payment[] = []): Payment[] {
  const paid = before.filter(({ paidOn }) => paidOn !== null)
  const until = terms.endedOn ?? terms.endsOn
  const known = paid.map(({ dueOn }) => dueOn)
  const open = dueDays(terms)
    .filter((day) => known.indexOf(day) < 0 && day <= until)
    .map((dueOn): Payment => ({ dueOn, fen: terms.rentFen, paidOn: null, receipt: '' }))
  return paid.concat(open).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
}

export type ContractState = 'AHEAD' | 'RUNNING' | 'EXPIRING' | 'ENDED'

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 86_400_000)

/** EXPIRING from 60 days before the last day, that day included. */
export function contractState({ startsOn, endsOn, endedOn }: ContractTerms, today: string): ContractState {
  if (endedOn !== null || today > endsOn) return 'ENDED'
  if (today < startsOn) return 'AHEAD'
  return dayNumber(endsOn) - dayNumber(today) <= CONTRACT_LIMITS.expiringDays ? 'EXPIRING' : 'RUNNING'
}

/** Due before today and not paid. */
export const overduePayments = (payments: readonly Payment[], today: string) =>
  payments.filter(({ dueOn, paidOn }) => paidOn === null && dueOn < today)

export const sumFen = (payments: readonly Payment[]) => payments.reduce((sum, { fen }) => sum + fen, 0)

/** A person is shown to the village by the surname; a company, a cooperative by its name. Masking twice changes nothing. */
export function maskParty(party: string, kind: PartyKind): string {
  const first = party.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/)?.[0] ?? ''
  return kind === 'PERSON' ? `${first}某某` : party
}

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day)

function textFaults(terms: ContractTerms): RegisterFault[] {
  const fields = ['title', 'object', 'party', 'decidedBy'] as const
  return fields.reduce<RegisterFault[]>((all, field) => {
    const [max, length] = [CONTRACT_LIMITS[field], textLength(terms[field].trim())]
    if (length === 0) return all.concat({ code: 'TEXT_REQUIRED', field })
    if (length > max) return all.concat({ code: 'TEXT_TOO_LONG', field, parameters: { max, length } })
    const readable = field === 'object' ? isReadableText(terms.object) : isReadableLine(terms[field])
    return readable ? all : all.concat({ code: 'REGISTER_TEXT_UNREADABLE', field })
  }, [])
}

/** Every fault of a contract as it is to be entered on the day `today`. */
export function contractFaults(terms: ContractTerms, today: string): RegisterFault[] {
  const faults = textFaults(terms)
  const { startsOn, endsOn, endedOn, rentFen, photoIds } = terms
  if (!isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn) faults.push({ code: 'CONTRACT_TERM', field: 'endsOn' })
  else if (endedOn !== null && (endedOn < startsOn || endedOn > endsOn || endedOn > today))
    faults.push({ code: 'CONTRACT_ENDED_ON', field: 'endedOn' })
  else if (dueDays(terms).length > CONTRACT_LIMITS.payments)
    faults.push({ code: 'CONTRACT_TOO_LONG', field: 'endsOn', parameters: { max: CONTRACT_LIMITS.payments } })
  if (!isFen(rentFen) || rentFen < 0) faults.push({ code: 'CONTRACT_RENT', field: 'rentFen' })
  if (photoIds.length > CONTRACT_LIMITS.photos)
    faults.push({
      code: 'REGISTER_TOO_MANY',
      field: 'photoIds',
      parameters: { max: CONTRACT_LIMITS.photos, count: photoIds.length },
    })
  return faults
}
