const JSON_TYPE = { 'content-type': 'application/json' }

/** A body that is sent as it stands. */
export const raw = (body: BodyInit, headers: Record<string, string> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  headers,
  body,
})

export const post = (body: object, headers: Record<string, string> = {}): RequestInit =>
  raw(JSON.stringify(body), { ...JSON_TYPE, ...headers })

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

/** The same field again and again under other names. */
export const aliases = (count: number, field: string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')

/** A selection of that many levels, in a field that leads back to itself. */
export const nested = (levels: number, field: string, leaf: string): string =>
  levels === 0 ? leaf : `${field} { ${nested(levels - 1, field, leaf)} }`

/** A body without a length, in pieces. */
export function streamed(bytes: number): RequestInit {
  const piece = new TextEncoder().encode('x'.repeat(64 * 1024))
  let left = bytes
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left <= 0) return controller.close()
      controller.enqueue(piece)
      left -= piece.length
    },
  })
  return { method: 'POST', headers: JSON_TYPE, body, duplex: 'half' } as RequestInit
}
