/** Scores are counted in hundredths: null when the number has more than two decimals or is not finite. */
export function toHundredths(value: number): number | null {
  const hundredths = Math.round(value * 100)
  return Number.isSafeInteger(hundredths) && hundredths / 100 === value ? hundredths : null
}

/** Integer division rounded half up; both at least 0, divisor above 0. */
export function divideHalfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor))
}
