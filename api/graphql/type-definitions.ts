import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The contract: every feature's schema.graphql, joined in the order of their folders' names. */
export function readTypeDefinitions(root = join(__dirname, '..')): string {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['node_modules', 'generated'].includes(entry.name))
    .map((entry) => entry.name)
    .sort()
  const texts: string[] = []
  for (const folder of folders) {
    const files = readdirSync(join(root, folder)).filter((file) => file === 'schema.graphql')
    for (const file of files) texts.push(readFileSync(join(root, folder, file), 'utf8'))
  }
  return texts.join('\n')
}
