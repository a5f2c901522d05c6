import { compactText } from '../../../shared/plain-text'
import type { HouseholdRole } from './roster-types'

const head =
  /^(户主|本人|户主本人|本人户主|本户户主|本户主|户主\/本人|本人\/户主|本人或户主|户主或本人|户\/?主|家长|当户)$/
const spouse = /^(配偶|夫|妻|夫妻|妻子|丈夫|爱人|老婆|老公|老伴|内人|媳妇|妻女|之妻|之夫)$/
const distant = /侄|甥|伯|叔|姑|舅|姨|嫂|弟媳|弟妇|姐夫|妹夫|兄媳|孙媳|孙女?婿|孙婿|曾祖|保姆|非亲属|其他|同事/

/** Kinship words from the narrow to the wide. */
const kin: [RegExp, HouseholdRole][] = [
  [/媳|女?婿/, 'CHILD_IN_LAW'],
  [/岳|丈母|丈人|公公|婆婆|公婆|家公|家婆|配偶(的|之)?(父|母)|(妻|夫)(父|母)/, 'PARENT_IN_LAW'],
  [/孙/, 'GRANDCHILD'],
  [/祖|爷|奶|外公|外婆|姥/, 'GRANDPARENT'],
  [/兄|弟|姐|姊|妹|哥/, 'SIBLING'],
  [/父|母|爸|妈|爹|娘/, 'PARENT'],
  [/子|女|儿/, 'CHILD'],
]

/** GB/T 4761-2008, two digits: 01 本人 and 02 户主, then by tens. */
function roleOfCode(code: number): HouseholdRole {
  if (code === 1 || code === 2) return 'HEAD'
  if (code === 28 || code === 38) return 'CHILD_IN_LAW'
  if ([45, 46, 47, 48].includes(code)) return 'OTHER'
  if ([53, 54, 55, 56].includes(code)) return 'PARENT_IN_LAW'
  if ([72, 74, 76, 78].includes(code)) return 'OTHER'
  const tens: Record<number, HouseholdRole> = {
    1: 'SPOUSE',
    2: 'CHILD',
    3: 'CHILD',
    4: 'GRANDCHILD',
    5: 'PARENT',
    6: 'GRANDPARENT',
    7: 'SIBLING',
  }
  return tens[Math.floor(code / 10)] ?? 'OTHER'
}

/** Forms of the census: one digit, 0 for the head. */
const censusRoles: HouseholdRole[] = [
  'HEAD',
  'SPOUSE',
  'CHILD',
  'PARENT',
  'PARENT_IN_LAW',
  'GRANDPARENT',
  'CHILD_IN_LAW',
  'GRANDCHILD',
  'SIBLING',
]

/** How the codes of a column are meant; a lone digit says nothing by itself. */
export function relationCoding(texts: readonly string[]): 'two-digit' | 'census' | null {
  const codes = texts.map(compactText).filter((text) => /^\d{1,2}(\.0)?$/.test(text))
  if (codes.length === 0) return null
  if (codes.some((code) => Number(code) >= 10 || /^0\d$/.test(code))) return 'two-digit'
  return codes.some((code) => Number(code) === 0) ? 'census' : null
}

/** 与户主关系 as written. 户主之妻 is no head. */
export function readRelation(text: string, coding: 'two-digit' | 'census' | null): HouseholdRole | null {
  const compact = compactText(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[、,。.;:]+$/, '')
  if (compact === '') return head.test(compactText(text).replace(/[()]/g, '')) ? 'HEAD' : null
  if (/^\d{1,2}$/.test(compact)) {
    if (coding === 'two-digit') return roleOfCode(Number(compact))
    return coding === 'census' ? (censusRoles[Number(compact)] ?? 'OTHER') : 'OTHER'
  }
  const word = compact.replace(/^\d{1,2}[-.、:]?/, '')
  if (head.test(word)) return 'HEAD'
  const kinWord = word.replace(/^(系|是|为)?(户主|本人)(的|之)?/, '')
  if (spouse.test(kinWord)) return 'SPOUSE'
  if (distant.test(kinWord)) return 'OTHER'
  return kin.find(([pattern]) => pattern.test(kinWord))?.[1] ?? 'OTHER'
}
