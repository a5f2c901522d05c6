import { readName } from '../../../shared/person-name'
import { compactText, saysNothing } from '../../../shared/plain-text'
import type { Grid, GridRow } from './grid'
import { groupOfSection } from './group'
import type { ColumnMap } from './header'

const total =
  /合计|小计|总计|共计|累计|^总(人数|户数|人口)|^统计|^(全村|全组|本组|本页|本村|以上|本户)?(共|总共|合共)有?[\d,〇一二三四五六七八九十百千]+(户|人|名|口)|^计$|^(男|女)(性)?[:：]?\d+(人|名)|^(户数|人数|人口|男性|女性|党员数?)[:：]?\d/
const label =
  /^(制表|填表|审核|复核|核对|登记|经办|调查|采集|录入|统计|填报|报送|审批|主管|负责|村支书|支书|村书记|村主任|主任|党支部书记|联系|分管|核实|公示|监督|户主签|签名|签字|盖章|公章|单位|时间|日期|法人|领导|会计|组长|备注|附注?|注|注意|说明)[^:：]{0,8}[:：]|^(制表|填表|审核|复核|经办|填报|联系|负责|制表单位|填报单位)(人|员|单位)?(签[名字])?(\(.*)?$/
const remark =
  /^(备注|附注?|注|注意|注意事项|说明|填表说明|填写说明|温馨提示|特此|以上|此表|本表|声明)([:：\d一二三.、,(]|$)|^[\d一二三四五六七八九十]{1,2}[、.．)]\D{6,}/
const paging =
  /^第?[\d一二三四五六七八九十]+页|^共\d+页|^[-—]+第?\d+页?[-—]+$|^\(?[-—]*(以下空白|以下无正文|此页无|本页无|续表|续上表|续$|接上页|转下页|下页|以下为空|空白)/
const title = /(花名册|名册|登记表|统计表|一览表|明细表|汇总表|情况表|信息表|台账|名单|清单|公示表|公示)(\(.*\))?$/
const example = /^(填写)?(示例|样例|例如|举例|范例|例)([:：\d(行]|$)/
const office = /(委员会|村委会|居委会|支部|政府|办事处|合作社|工作站|服务中心|派出所)(\(.*\))?$/
/** 户主：赵六, 户号：001: lines between the families. */
const captioned = /^[㐀-鿿]{2,8}[:：]/
/** Alone in a row, a word of these kinds begins a part of the list. */
const partOfList = /户|人口|人员|组|村|屯|湾|情况|名单|家庭|党员|老人|儿童|妇女|学生|干部|部分|[:：]/
const instruction = /填写|必填|选填|下拉|格式|yyyy|男\/女|男或女|如[:：]|请输入|请选择|\d+位(数|身份)/i
const ordinals = /^([甲乙丙丁戊己庚辛壬癸]|\(?\d{1,2}\)?|[①-⑳]|[a-z]|栏次|-|—)$/i

/** Texts of a row with the columns they stand in; a merged cell counts once, where it stands. */
export interface RowText {
  column: number
  text: string
}

export function rowTexts(row: GridRow): RowText[] {
  return row.cells.flatMap((cell, column) => {
    const text = cell ? compactText(cell.text) : ''
    return text === '' ? [] : [{ column, text }]
  })
}

const textIn = (texts: readonly RowText[], columns: readonly number[] | undefined) =>
  texts.find(({ column }) => columns?.includes(column))?.text ?? ''

/** Across the name and a column of another kind: a title or remark, not a cell of a person. */
function spansColumns(grid: Grid, row: GridRow, columns: ColumnMap): boolean {
  const mapped = new Set(Object.values(columns).flat())
  return (columns.name ?? []).some((column) => {
    const merge = grid.mergeAt(row.index, column)
    if (!merge || merge.right === merge.left) return false
    return [...mapped].some(
      (other) => other !== column && other >= merge.left && other <= merge.right && !columns.name?.includes(other),
    )
  })
}

/** A person whose name and number are merged over two rows has no second one below. */
function continuesPerson(grid: Grid, row: GridRow, columns: ColumnMap): boolean {
  const [name] = columns.name ?? []
  const merge = name === undefined ? null : grid.mergeAt(row.index, name)
  return merge !== null && merge.top < row.index
}

/** 户数 1 人口 2: a count stands where the name should, and nothing in the row is long enough for a date or a number. */
function isCount(texts: readonly RowText[], columns: ColumnMap): boolean {
  return (
    /^\d{1,5}[人户名口]?$/.test(textIn(texts, columns.name)) && !texts.some(({ text }) => /\d{6}|\d{4}\D\d/.test(text))
  )
}

function isFurniture(texts: readonly RowText[], columns: ColumnMap): boolean {
  const remarks = new Set([...(columns.note ?? []), ...(columns.phone ?? []), ...(columns.address ?? [])])
  const named = textIn(texts, columns.name) !== ''
  const judged = texts.filter(({ column }) => !(named && remarks.has(column)))
  const [only] = texts
  if (texts.length === 1 && only && groupOfSection(only.text) !== null) return true
  return (
    judged.some(({ text }) => (text.length <= 40 && total.test(text)) || label.test(text) || paging.test(text)) ||
    (texts.length === 1 && only !== undefined && partOfList.test(only.text)) ||
    judged.some(({ text }) => text.length <= 12 && /[:：]$/.test(text)) ||
    isCount(texts, columns) ||
    [texts[0]?.text ?? '', textIn(texts, columns.name)].some((text) =>
      [remark, title, office, captioned].some((pattern) => pattern.test(text)),
    )
  )
}

function isGuidance(texts: readonly RowText[], columns: ColumnMap): boolean {
  if (texts.every(({ text }) => ordinals.test(text))) return true
  const hints = [columns.idNumber, columns.sex, columns.birth, columns.name].map((field) => textIn(texts, field))
  return hints.some((text) => instruction.test(text))
}

/** Enough of a person to be one, though the name or the number is missing. */
function hasEvidence(texts: readonly RowText[], columns: ColumnMap): boolean {
  const given = (field: keyof ColumnMap) => !saysNothing(textIn(texts, columns[field]))
  const name = textIn(texts, columns.name)
  const facts = [given('sex'), given('birth'), given('relation'), given('phone')].filter(Boolean).length
  if (given('idNumber')) return name !== '' || /\d/.test(textIn(texts, columns.idNumber))
  if (name === '' || saysNothing(name)) return facts >= 2 && (given('relation') || given('phone'))
  return facts > 0 || (readName(name).kind === 'name' && Array.from(name).length <= 15)
}

/** Whether the row, in these columns, is a person: right, wrong or incomplete, but meant as one. */
export function isPersonRow(grid: Grid, row: GridRow, columns: ColumnMap): boolean {
  const all = rowTexts(row)
  const mapped = new Set(Object.values(columns).flat())
  const texts = all.filter(({ column }) => mapped.has(column))
  if (texts.length === 0 || example.test(all[0]?.text ?? '') || example.test(textIn(texts, columns.name))) return false
  const digits = textIn(texts, columns.idNumber).replace(/\D/g, '').length
  if (digits >= 13) return true
  if (continuesPerson(grid, row, columns) || spansColumns(grid, row, columns)) return false
  return !isFurniture(all, columns) && !isGuidance(all, columns) && hasEvidence(texts, columns)
}
