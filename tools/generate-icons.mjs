import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../miniapp/src/design/icon', import.meta.url))
const icons = path.join(path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')

/** One Lucide SVG as a data URI small enough for a style sheet; its colour is of no account in a mask. */
function dataUri(name) {
  const svg = readFileSync(path.join(icons, `${name}.svg`), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s*class="[^"]*"/, '')
    .replace(/\s*(width|height)="24"/g, '')
    .replace('currentColor', '#000')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/"/g, "'")
    .trim()
  return `data:image/svg+xml,${svg.replace(/[%#<>{}]/g, encodeURIComponent)}`
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
