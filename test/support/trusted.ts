import manifest from '../../api/generated/trusted-documents.json'

/** The text of the mini-program's own operation of that name: what a real server answers outside demo mode. */
export function trustedDocument(operation: string): string {
  const text = Object.values<string>(manifest).find((document) =>
    new RegExp(`^(query|mutation) ${operation}\\b`).test(document),
  )
  if (text === undefined) throw new Error(`the mini-program has no operation ${operation}`)
  return text
}
