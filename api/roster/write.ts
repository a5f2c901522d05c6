import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import type { HouseholdRole, RosterPerson } from './parse/roster-types'

/** Words the parser reads back as the same role. */
export const roleNames: Record<HouseholdRole, string> = {
  HEAD: '户主',
  SPOUSE: '配偶',
  CHILD: '子女',
  CHILD_IN_LAW: '儿媳或女婿',
  GRANDCHILD: '孙子女',
  PARENT: '父母',
  PARENT_IN_LAW: '岳父母或公婆',
  GRANDPARENT: '祖父母',
  SIBLING: '兄弟姐妹',
  OTHER: '其他',
}

type Person = Omit<RosterPerson, 'sheet' | 'row' | 'householdKey' | 'village'> & { village?: string | null }

const flag = (value: boolean | undefined) => (value === undefined ? '' : value ? '是' : '否')

const columns: [heading: string, width: number, value: (person: Person) => string | null][] = [
  ['村', 12, (person) => person.village ?? null],
  ['村民小组', 10, (person) => person.group],
  ['户号', 10, (person) => person.householdNumber],
  ['姓名', 14, (person) => person.name],
  ['与户主关系', 12, (person) => roleNames[person.householdRole]],
  ['性别', 6, (person) => (person.sex === 'MALE' ? '男' : '女')],
  ['出生日期', 12, (person) => person.birthDate],
  ['身份证号', 22, (person) => person.idNumber],
  ['民族', 8, (person) => person.ethnicity],
  ['是否党员', 8, (person) => flag(person.partyMember)],
  ['集体经济组织成员', 16, (person) => flag(person.collectiveMember)],
  ['联系电话', 16, (person) => person.phone],
  ['住址', 28, (person) => person.address],
  ['备注', 20, (person) => person.note],
]

/** Always a text cell: a long number keeps its digits and a text beginning with = stays a text, never a formula. */
function textCell(text: string | null): CellObject {
  return { t: 's', v: text ?? '', z: '@' }
}

/** The roll as an .xlsx that `parseRoster` reads back to the same people. */
export function writeRoster(people: readonly Person[], sheetName = '花名册'): Uint8Array {
  const used = columns.filter(([heading, , value]) => heading !== '村' || people.some((person) => value(person)))
  const sheet: WorkSheet = {
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: people.length, c: used.length - 1 } }),
    '!cols': used.map(([, width]) => ({ wch: width })),
  }
  used.forEach(([heading, , value], column) => {
    sheet[utils.encode_cell({ r: 0, c: column })] = textCell(heading)
    people.forEach((person, row) => {
      const text = value(person)
      if (text) sheet[utils.encode_cell({ r: row + 1, c: column })] = textCell(text)
    })
  })
  const workbook = { SheetNames: [sheetName], Sheets: { [sheetName]: sheet } }
  const bytes: ArrayBuffer = write(workbook, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true })
  return new Uint8Array(bytes)
}
