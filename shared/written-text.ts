/** Length as a person counts it: an astral character (rare names, emoji) is one. */
export function textLength(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g) ?? []).length
}

function loneSurrogateAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const next = text.charCodeAt(index + 1)
    return !(next >= 0xdc00 && next <= 0xdfff)
  }
  if (unit < 0xdc00 || unit > 0xdfff) return false
  const before = text.charCodeAt(index - 1)
  return !(before >= 0xd800 && before <= 0xdbff)
}

/** Controls but tab and line breaks, and marks that turn the direction of writing: both can hide what a text says. */
function isHiddenControl(unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0d
  return (unit >= 0x7f && unit <= 0x9f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)
}

/** True when the text can be stored in PostgreSQL, sent as UTF-8 and shown as it reads. */
export function isReadableText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (isHiddenControl(text.charCodeAt(index)) || loneSurrogateAt(text, index)) return false
  }
  return true
}

/** True for one line: a title, a name, an option. */
export function isReadableLine(text: string): boolean {
  return isReadableText(text) && !/[\n\r\t\u2028\u2029]/.test(text)
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}
