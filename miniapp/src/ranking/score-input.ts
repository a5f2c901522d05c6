/** What is typed as a score, in hundredths; null when it is no number from 0 to 100 with two decimals at most. */
export function readScore(text: string): number | null {
  const typed = text.trim()
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(typed)) return null
  const hundredths = Math.round(Number(typed) * 100)
  return hundredths <= 10000 ? hundredths : null
}
