/** Texts with a key each, also when two are the same. */
export function distinct(texts: readonly string[]): { key: string; text: string }[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return { key: `${times}:${text}`, text }
  })
}
