import type { PersonalFinding } from './kind'
import { nameFrom, nameUntil } from './person-words'

const OF_AGE = 18
const CHINESE = '零一二三四五六七八九'

/** 8, ８, 八, 十二 → a number; null for anything else. */
export function readAge(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).trim()
  if (/^\d{1,3}$/.test(plain)) return Number(plain)
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain)
  if (!match || plain === '') return null
  const [, tens, ten, ones] = match
  if (!ten) return tens && !ones ? CHINESE.indexOf(tens) : null
  return (tens ? CHINESE.indexOf(tens) : 1) * 10 + (ones ? CHINESE.indexOf(ones) : 0)
}

/** Whether somebody born then (YYYY, YYYY-MM or YYYY-MM-DD) may be under 18 on `today`. */
export function isMinorBorn(born: string, today: string): boolean {
  const length = Math.min(born.length, today.length)
  const grown = `${Number(born.slice(0, 4)) + OF_AGE}${born.slice(4)}`
  return (
    grown.slice(0, length) >= today.slice(0, length) ||
    (length < 10 && grown.slice(0, length) === today.slice(0, length))
  )
}

const AGE = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})'
const BETWEEN = '[（(，,、：:\\s]*(?:男|女|男孩|女孩)?[，,、\\s]*(?:[\\u4e00-\\u9fa5]{1,3}族)?[，,、\\s]*'
const AFTER_AGE = new RegExp(`${BETWEEN}(?:今年|现年|年龄|年仅|刚满|才|不满|未满)?[:：]?\\s*${AGE}\\s*(?:周岁|岁)`, 'g')
const AFTER_BORN = new RegExp(
  `${BETWEEN}(?:生于|出生于|出生日期|出生年月)?[:：]?\\s*(20\\d\\d)\\s*[年.\\-/](?:\\s*(\\d{1,2})\\s*[月.\\-/]?)?(?:\\s*(\\d{1,2})\\s*日?)?\\s*(出生|生(?![产效态活])|[)）])?`,
  'g',
)
const BEFORE_NAME = new RegExp(
  `${AGE}\\s*(?:周岁|岁)的?(?:小学生|学生|留守儿童|儿童|女孩|男孩|女儿|儿子|孤儿|孙子|孙女)?`,
  'g',
)

const ROLE =
  /(小学生|中学生|初中生|高中生|中职生|学生|留守儿童|困境儿童|孤儿|儿童|未成年人|未成年|女童|男童|婴儿|幼儿|新生儿|婴幼儿|被监护人|小朋友|入学儿童)(代表|姓名|名单)?[：:“"（(\s]?/g
const GROWN = /(大|研究|博士|本科|大专|专科|高职|留)$/

const SCHOOL =
  '(?:小学|初中|中学|高中|幼儿园|学前班|托班|一年级|二年级|三年级|四年级|五年级|六年级|[1-9１-９]年级|初[一二三]|高[一二三](?![\\u4e00-\\u9fa5]))'
const PUPIL = new RegExp(
  `(?:[（(，,、\\s]+(?:(?:男|女)[，,、\\s]+)?(?:[\\u4e00-\\u9fa5]{1,3}族[，,、\\s]+)?(?:[\\u4e00-\\u9fa5]{0,8}?${SCHOOL}[\\u4e00-\\u9fa5]{0,4}?(?:学生|就读|在读|上学|读书|年级|[）)]|(?=[，,。；;）)\\s]|$))|(?:系|是|为)?(?:未成年人?|小学生|中学生|初中生|高中生|在校学生|孤儿|留守儿童|困境儿童|学生)(?![家会证]))|(?:系|是|为|属)(?:[\\u4e00-\\u9fa5]{0,6}?)(?:未成年人?|小学生|中学生|初中生|高中生|在校学生|孤儿|留守儿童|困境儿童)|(?:现|目前|正)?(?:就读于?|读|上|在)[\\u4e00-\\u9fa5]{0,8}?${SCHOOL}(?:[\\u4e00-\\u9fa5]{0,4}?)(?:就读|在读|上学|读书|念书|(?=[，,。；;）)\\s]|$)))`,
  'g',
)
const NO_PUPIL = /(校长|老师|教师|教职工|毕业|文化|学历|程度|门卫|厨师|家长|食堂|修|建|捐|工程|门口|旁|附近|操场)/

class MinorFinder {
  readonly findings: PersonalFinding[] = []

  constructor(
    private readonly text: string,
    private readonly today: string,
  ) {}

  find(): PersonalFinding[] {
    this.each(AFTER_AGE, (match) => {
      const age = readAge(match[1] ?? '')
      if (age !== null && age < OF_AGE) this.put(nameUntil(this.text, match.index))
    })
    this.each(AFTER_BORN, (match) => {
      const [whole, year = '', month, day, mark] = match
      const inBrackets = /^[（(]/.test(whole) && /[）)]$/.test(whole)
      const said = /生于|出生/.test(whole) || (mark !== undefined && mark !== '') || inBrackets
      if (said && isMinorBorn(bornOn(year, month, day), this.today)) this.put(nameUntil(this.text, match.index))
    })
    this.each(BEFORE_NAME, (match) => {
      const age = readAge(match[1] ?? '')
      if (age !== null && age < OF_AGE) this.put(nameFrom(this.text, match.index + match[0].length))
    })
    this.each(ROLE, (match) => {
      if (!GROWN.test(this.text.slice(0, match.index))) this.list(match.index + match[0].length)
    })
    this.each(PUPIL, (match) => {
      if (!NO_PUPIL.test(match[0] + this.text.slice(match.index + match[0].length, match.index + match[0].length + 2)))
        this.put(nameUntil(this.text, match.index))
    })
    return this.findings
  }

  private each(pattern: RegExp, use: (match: RegExpExecArray) => void) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(this.text); match !== null; match = pattern.exec(this.text)) {
      use(match)
      pattern.lastIndex = Math.max(match.index + 1, pattern.lastIndex - 2)
    }
  }

  /** 学生张某、李某、王某: the word goes for all that are joined. */
  private list(start: number) {
    for (let name = nameFrom(this.text, start); name !== null; ) {
      this.put(name)
      const joint = /^(、|和|及|，|,)/.exec(this.text.slice(name[1]))
      name = joint && joint[0] !== '，' && joint[0] !== ',' ? nameFrom(this.text, name[1] + joint[0].length) : null
    }
  }

  private put(name: [number, number] | null) {
    if (name !== null) this.findings.push({ kind: 'MINOR', start: name[0], end: name[1], masked: '某某' })
  }
}

const two = (text: string) => (text.length < 2 ? `0${text}` : text)

export function bornOn(year: string, month?: string, day?: string): string {
  return month ? `${year}-${two(month)}${day ? `-${two(day)}` : ''}` : year
}

/** Names of minors: where an age under 18, a year of birth, a school or a word for a child stands beside them. */
export function findMinors(text: string, today: string): PersonalFinding[] {
  return new MinorFinder(text, today).find()
}

const CHILD_WORDS = /(未成年|小学|初中|幼儿园|学前|中学生|高中|年级|孤儿|儿童|女童|男童|婴儿|学生)/
const GROWN_WORDS = /(大学|大专|本科|研究生|学生家长|家长|监护人|抚养人)/

/** Whether other cells of a line of persons say that the person is a child. */
export function saysMinor(label: string, text: string, today: string): boolean {
  if (/年龄|周岁|岁数/.test(label)) {
    const age = readAge(text.replace(/周?岁/, ''))
    return age !== null && age < OF_AGE
  }
  if (/出生|生日/.test(label)) {
    const [, year, month, day] = /^(\d{4})(?:[年.\-/](\d{1,2}))?(?:[月.\-/](\d{1,2}))?/.exec(text) ?? []
    return year !== undefined && isMinorBorn(bornOn(year, month, day), today)
  }
  const age = /(?:^|[^\d])(\d{1,2})\s*周?岁/.exec(text)
  if (age && Number(age[1]) < OF_AGE) return true
  return CHILD_WORDS.test(text) && !GROWN_WORDS.test(text)
}
