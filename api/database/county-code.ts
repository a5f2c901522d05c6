declare const brand: unique symbol

/** 县级行政区划代码, six digits, checked: with it names of schemas are made. */
export type CountyCode = string & { readonly [brand]: 'CountyCode' }

/** Throws on anything but six digits. */
export function parseCountyCode(text: string): CountyCode {
  if (!isCountyCode(text)) throw new Error(`"${text}" is not the six-digit code of a county`)
  return text
}

const isCountyCode = (text: string): text is CountyCode => /^\d{6}$/.test(text)

/** The county's schema, ready to stand before a table in hand-written SQL: `"county_360603"`. */
export const countySchema = (code: CountyCode): string => `"county_${parseCountyCode(code)}"`
