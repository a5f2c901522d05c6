import type { FileFaultCode, RejectionCode } from './roster-types'

type Code = RejectionCode | FileFaultCode
type Parameters = Record<string, string | number>

const chinese: Record<Code, string> = {
  NAME_MISSING: '没有姓名，请补填姓名',
  NAME_IMPOSSIBLE: '“{value}”不像姓名，请按身份证上的姓名填写',
  ID_MISSING: '没有身份证号，请补填18位身份证号',
  ID_ROUNDED: '身份证号后几位已被表格软件变成0，请把这一列设为“文本”格式后重新填写',
  ID_OLD_15: '这是15位的旧身份证号，请改填18位的新号',
  ID_LENGTH: '身份证号有{value}位，应为18位，请核对后改正',
  ID_IMPOSSIBLE: '身份证号不对（{value}），请照身份证核对',
  ID_CHECK_DIGIT: '身份证号最后一位对不上，号码中有数字填错，请照身份证核对',
  SEX_MISMATCH: '性别填的是“{value}”，与身份证号不符，请核对性别和身份证号',
  BIRTH_UNREADABLE: '出生日期“{value}”看不懂，请改成“1968-03-05”这样的写法，或留空',
  BIRTH_FUTURE: '出生日期“{value}”还没有到，请核对',
  BIRTH_MISMATCH: '出生日期“{value}”与身份证号里的出生日期不符，请核对',
  PHONE_IMPOSSIBLE: '电话“{value}”不对，请填11位手机号或带区号的座机，没有就留空',
  SECOND_HEAD: '这一户已有户主（{sheet}第{row}行），一户只能有一个户主，请核对与户主关系或户号',
  DUPLICATE: '与{sheet}第{row}行的身份证号相同，请删去重复的一行或改正号码',
  DUPLICATE_OTHER_VILLAGE: '这个身份证号已登记在另一个村（{place}），请核实后只保留一处',
  FILE_NOT_FOUND: '找不到这个文件，请核对文件位置',
  FILE_EMPTY: '文件是空的，请重新选择',
  FILE_TOO_LARGE: '文件太大，请只保留花名册，删去图片和空白行后另存再试',
  FILE_TYPE_UNSUPPORTED: '这不是能读的表格（{value}），请另存为 Excel（.xlsx）或 CSV 再试',
  FILE_TYPE_MISMATCH: '文件名的后缀是 .{extension}，内容却是{value}，请用 Excel 或 WPS 打开后另存为 .xlsx 再试',
  FILE_ENCRYPTED: '文件加了密码，请取消密码另存后再试',
  FILE_DAMAGED: '文件已损坏或没有传完，请重新另存或重新上传',
  FILE_UNSAFE: '文件内容异常，可能有害，没有打开。请把名册复制到新建的表格里再试',
  TOO_MANY_SHEETS: '工作表超过{limit}个，请拆成几个文件',
  TOO_MANY_ROWS: '超过{limit}行，请按村拆成几个文件',
  ROSTER_NOT_FOUND: '没有找到花名册：表头里要有“姓名”和“身份证号”两列',
}

const english: Record<Code, string> = {
  NAME_MISSING: 'The name is missing. Fill it in.',
  NAME_IMPOSSIBLE: '"{value}" does not look like a name. Write it as on the ID card.',
  ID_MISSING: 'The ID number is missing. Fill in all 18 characters.',
  ID_ROUNDED:
    'The spreadsheet replaced the last digits of the ID number by zeros. Set the column to text and type it again.',
  ID_OLD_15: 'This is an old ID number of 15 digits. Use the one of 18.',
  ID_LENGTH: 'The ID number has {value} characters instead of 18. Check it.',
  ID_IMPOSSIBLE: 'The ID number cannot be right ({value}). Check it against the card.',
  ID_CHECK_DIGIT: 'The last character of the ID number does not fit: a digit is wrong. Check it against the card.',
  SEX_MISMATCH: 'The sex "{value}" does not fit the ID number. Check both.',
  BIRTH_UNREADABLE: 'The birth date "{value}" cannot be read. Write it like 1968-03-05 or leave it empty.',
  BIRTH_FUTURE: 'The birth date "{value}" lies in the future. Check it.',
  BIRTH_MISMATCH: 'The birth date "{value}" does not fit the ID number. Check both.',
  PHONE_IMPOSSIBLE:
    'The phone "{value}" cannot be right. Give a mobile number of 11 digits or a landline, or leave it empty.',
  SECOND_HEAD: 'This household already has a head ({sheet}, row {row}). Check the relation or the household number.',
  DUPLICATE: 'Same ID number as {sheet}, row {row}. Remove one of them or correct the number.',
  DUPLICATE_OTHER_VILLAGE: 'This ID number is on the roll of another village ({place}). Keep only one of them.',
  FILE_NOT_FOUND: 'There is no such file. Check the place.',
  FILE_EMPTY: 'The file is empty. Choose another.',
  FILE_TOO_LARGE: 'The file is too large. Keep only the roster, without pictures and empty rows.',
  FILE_TYPE_UNSUPPORTED: 'This is no spreadsheet that can be read ({value}). Save it as Excel (.xlsx) or CSV.',
  FILE_TYPE_MISMATCH:
    'The name ends in .{extension}, but the content is {value}. Open it in a spreadsheet and save it as .xlsx.',
  FILE_ENCRYPTED: 'The file has a password. Remove it, save, and try again.',
  FILE_DAMAGED: 'The file is damaged or incomplete. Save or upload it again.',
  FILE_UNSAFE: 'The content is not normal and may be harmful, so it was not opened. Copy the roster into a new file.',
  TOO_MANY_SHEETS: 'More than {limit} sheets. Split the file.',
  TOO_MANY_ROWS: 'More than {limit} rows. Split the file by village.',
  ROSTER_NOT_FOUND: 'No roster was found: its heading needs the columns 姓名 and 身份证号.',
}

export const rosterMessages = { 'zh-CN': chinese, en: english }

/** What is wrong and what to do, in the reader's language. Never holds an ID number. */
export function rosterMessage(code: Code, parameters: Parameters = {}, locale: keyof typeof rosterMessages = 'zh-CN') {
  return rosterMessages[locale][code].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))
}

/** The file as a whole cannot be read. */
export class RosterFileError extends Error {
  constructor(
    readonly code: FileFaultCode,
    readonly parameters: Parameters = {},
  ) {
    super(rosterMessage(code, parameters))
    this.name = 'RosterFileError'
  }
}
