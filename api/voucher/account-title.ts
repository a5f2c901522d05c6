import { findAccount } from '@shared/voucher/account'
import type { Locale } from '../message/catalogue'

/** 科目 in the reader's language. */
export function accountTitle(code: string, locale: Locale): string {
  const account = findAccount(code)
  return account === undefined ? code : locale === 'en' ? account.titleEn : account.title
}
