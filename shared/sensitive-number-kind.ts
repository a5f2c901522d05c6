import { idCheckDigit, isCalendarDate } from './person-identity'

export type SensitiveKind = 'ID' | 'PHONE' | 'BANK'

/** 公民身份号码: a region, a date of birth from 1900 to 2099, the check digit of GB 11643-1999. */
export function isIdNumber(digits: string): boolean {
  return hasIdShape(digits) && idCheckDigit(digits.slice(0, 17)) === digits.charAt(17)
}

function hasIdShape(digits: string): boolean {
  if (!/^([1-6]\d|71|8[1-3]|9\d)\d{4}(19|20)\d{9}[\dX]$/.test(digits)) return false
  return isCalendarDate(Number(digits.slice(6, 10)), Number(digits.slice(10, 12)), Number(digits.slice(12, 14)))
}

/** The 15 digits of before 1999: region, yymmdd, order. */
export function isOldIdNumber(digits: string): boolean {
  if (!/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{13}$/.test(digits)) return false
  return isCalendarDate(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)))
}

export function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits)
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index))
    const weighed = index % 2 === 0 ? digit : digit * 2
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}

/** 16 to 19 digits, Luhn, and a beginning that card issuers use (3 to 6, and 9 of older Chinese debit cards). */
export function isBankCard(digits: string): boolean {
  return /^[3-69]\d{15,18}$/.test(digits) && passesLuhn(digits)
}

/** DOMAIN 3: ID first 4 and last 4, phone 138****1234, bank last 4. */
export function maskNumber(kind: SensitiveKind, digits: string): string {
  const last = digits.slice(-4)
  if (kind === 'PHONE') return `${digits.slice(0, 3)}****${last}`
  const kept = kind === 'ID' ? digits.slice(0, 4) : ''
  return kept + new Array(digits.length - kept.length - 4 + 1).join('*') + last
}

const AFTER_UNIT =
  /^\s*(元(?=$|[\s，。,.；;：:、）)】\]/／*×+\-—~～\d整左以之的和及或每用支已为是共补])|万元|亿元|圆整|亩|公顷|公斤|千克|吨|平方米|平米|立方米|公里|千瓦时|kwh|kg|%|％|‰|㎡|m²)/i
const BEFORE_MONEY = /([¥￥$€]|人民币|金额|合计|总计|RMB)\s*[:：]?\s*$/i
const BEFORE_DOCUMENT =
  /(订单|流水|交易|快递|运单|发票|凭证|记账|票据|收据|合同|协议|项目|批次|产品|商品|设备|资产|档案|文件|任务|工单|受理|登记|备案|许可|税务|出厂)(代码|编码|编号|号码|单号|序号|号)(为|是)?\s*[:：#]?\s*$|(第|电表号|水表号|气表号|门牌号|车牌号|单号|批号|文号|税号|票号|条码|条形码|序列号|信用代码|识别号|区划代码|机构代码|机器码|S\/?N|IMEI)(为|是)?\s*[:：#]?\s*$/i
const BEFORE_ID = /(身份证|身份证件|证件|身份)(号码|编号|号)?\s*(为|是)?\s*[:：(（]?\s*$/
const BEFORE_PHONE =
  /(电话|手机|联系方式|联系人|微信|tel|phone|mobile|mob|call|wx|dh|sj)(号码|号)?\s*(为|是)?\s*[.:：(（]?\s*$/i
const BEFORE_BANK = /(卡号|卡|账号|帐号|账户|帐户|户头|存折|一卡通|一折通)(号码|号)?\s*(为|是)?\s*[:：(（]?\s*$/

/** What stands around a number says what it is: an amount, a document, or what the label before it names. */
export interface NumberContext {
  amount: boolean
  document: boolean
  label: SensitiveKind | null
}

const NEAR = 24

/** Reads what stands before the place `start` of a text. */
export function contextBefore(text: string, start: number): NumberContext {
  const near = text.slice(Math.max(0, start - NEAR), start)
  const label = BEFORE_ID.test(near) ? 'ID' : BEFORE_BANK.test(near) ? 'BANK' : BEFORE_PHONE.test(near) ? 'PHONE' : null
  return { amount: BEFORE_MONEY.test(near), document: BEFORE_DOCUMENT.test(near), label }
}

/** True when a unit follows the place `end` of a text. */
export function isUnitAfter(text: string, end: number): boolean {
  return AFTER_UNIT.test(text.slice(end, end + 8))
}
