import { writeRoster } from '../../api/roster/write'
import { idCheckDigit } from '../../shared/person-identity'

type Row = Parameters<typeof writeRoster>[0][number]

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const GIVEN = '平安顺康宁泰和祥瑞福禄寿喜春夏秋冬山川江河湖海云'

/** An ID number that is right in every digit, of nobody: the region and the order are made up. */
export function inventIdNumber(place: number, birthDate = '1968-03-05', region = '360603'): string {
  const first17 = `${region}${birthDate.replace(/-/g, '')}${String(place % 1000).padStart(3, '0')}`
  return first17 + idCheckDigit(first17)
}

/** The n-th invented villager: two to a household, five groups, everybody with an own number. */
export function inventRow(place: number, change: Partial<Row> = {}): Row {
  const birthDate = new Date(Date.UTC(1940, 0, 1) + Math.floor(place / 900) * 86_400_000).toISOString().slice(0, 10)
  const number = inventIdNumber(place % 900, birthDate)
  return {
    name: `${SURNAMES[place % 16]}${GIVEN[Math.floor(place / 16) % 24]}${GIVEN[Math.floor(place / 384) % 24]}`,
    sex: Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE',
    birthDate,
    idNumber: number,
    phone: place % 2 === 0 ? String(13_000_000_000 + place) : null,
    householdNumber: String(Math.floor(place / 2) + 1),
    householdRole: place % 2 === 0 ? 'HEAD' : 'SPOUSE',
    group: `${(Math.floor(place / 2) % 5) + 1}组`,
    ethnicity: '汉族',
    partyMember: place % 20 === 0,
    collectiveMember: true,
    address: `${(Math.floor(place / 2) % 5) + 1}组${Math.floor(place / 2) + 1}号`,
    note: null,
    ...change,
  }
}

export const inventRows = (count: number): Row[] => Array.from({ length: count }, (_, place) => inventRow(place))

export const xlsx = (rows: readonly Row[]): Uint8Array => writeRoster(rows)

/** Faults of four kinds on the given number of rows, spread over the file. */
export function spoil(rows: readonly Row[], faults: number): Row[] {
  const every = Math.floor(rows.length / faults)
  return rows.map((row, place) => {
    if (place % every !== 0 || place / every >= faults) return row
    const kinds: Partial<Row>[] = [
      { idNumber: '' },
      { idNumber: `${row.idNumber.slice(0, 17)}${row.idNumber.endsWith('1') ? '2' : '1'}` },
      { name: '' },
      { phone: '12345' },
    ]
    return { ...row, ...kinds[(place / every) % 4] }
  })
}
