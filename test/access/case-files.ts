import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AccessCase } from './access-case'

const root = join(__dirname, '..')

/** The rows of every feature: test/<feature>/access-cases.ts. */
export function readAccessCases(): AccessCase[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'access-cases.ts')))
    .flatMap((entry) => (require(join(root, entry.name, 'access-cases')) as { accessCases: AccessCase[] }).accessCases)
}
