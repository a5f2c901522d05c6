import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { RosterFileError, rosterMessage } from '../api/roster/parse/message'
import { parseRoster } from '../api/roster/parse/parse-roster'

const usage = 'Usage: npm run --silent roster -- check FILE [--division CODE] [--existing FILE.json]'

/** `[{ "idNumber": …, "divisionCode": … }]`, or an object of ID number → division code. */
function readExisting(path: string): Map<string, string> {
  const content: unknown = JSON.parse(readFileSync(locate(path), 'utf8'))
  if (!Array.isArray(content)) return new Map(Object.entries(content as Record<string, string>))
  return new Map(
    content.map((one: { idNumber: string; divisionCode: string }) => [one.idNumber.toUpperCase(), one.divisionCode]),
  )
}

/** npm runs scripts in the root folder: a path is meant from where the command was typed. */
function locate(path: string): string {
  return existsSync(path) ? path : resolve(process.env.INIT_CWD ?? '.', path)
}

function readRoster(path: string): Uint8Array {
  try {
    return readFileSync(locate(path))
  } catch {
    throw new RosterFileError('FILE_NOT_FOUND')
  }
}

function check(path: string, division: string | undefined, existing: string | undefined): object {
  const preview = parseRoster(readRoster(path), {
    fileName: basename(path),
    division,
    existing: existing === undefined ? undefined : readExisting(existing),
  })
  const rejected = preview.rejected.map(({ sheet, row, code, message }) => ({ sheet, row, code, message }))
  return { rows: preview.rows, accepted: preview.accepted.length, rejected }
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { division: { type: 'string' }, existing: { type: 'string' } },
  })
  const [command, path] = positionals
  if (command !== 'check' || path === undefined) {
    process.stderr.write(`${usage}\n`)
    process.exitCode = 64
    return
  }
  try {
    process.stdout.write(`${JSON.stringify(check(path, values.division, values.existing), null, 2)}\n`)
  } catch (error) {
    // Anything unforeseen in a hostile file is a damaged file to the reader.
    const fault =
      error instanceof RosterFileError ? error : { code: 'FILE_DAMAGED', message: rosterMessage('FILE_DAMAGED') }
    const answer = { error: { code: fault.code, message: fault.message }, rows: 0, accepted: 0, rejected: [] }
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
    process.exitCode = 2
  }
}

main()
