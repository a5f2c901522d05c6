import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../miniapp/src/design/icon', import.meta.url))
const lucide = createRequire(import.meta.url)('@iconify-json/lucide/icons.json')

const escaped = (svg) => svg.replace(/"/g, "'").replace(/[%#<>{}]/g, encodeURIComponent)

/** One Lucide icon as a data URI small enough for a style sheet; its colour is of no account in a mask. */
function dataUri(name) {
  const body = (lucide.icons[name] ?? lucide.icons[lucide.aliases[name]?.parent])?.body
  if (body === undefined) throw new Error(`Lucide has no icon ${name}`)
  const frame = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${lucide.width} ${lucide.height}"`
  return `data:image/svg+xml,${escaped(`<svg ${frame}>${body.replaceAll('currentColor', '#000')}</svg>`)}`
}

/** Writes `generated/icon-masks.scss` from the names in icon-names.ts. */
export function generateIcons() {
  const source = readFileSync(path.join(folder, 'icon-names.ts'), 'utf8')
  const names = [...source.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1])
  const rules = names.map((name) => `.mb-icon--${name} {\n  --mb-mask: url("${dataUri(name)}");\n}\n`)
  mkdirSync(path.join(folder, 'generated'), { recursive: true })
  writeFileSync(path.join(folder, 'generated/icon-masks.scss'), rules.join('\n'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateIcons()
