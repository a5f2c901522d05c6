import { type CountyCode, countySchema } from './county-code'
import { preparesStatements, sharedPool } from './pool'

interface Statement {
  name: string | undefined
  text: string
}

// PostgreSQL cuts names at 63 bytes; the county takes seven.
const LONGEST_NAME = 50

const qualified = new Map<CountyCode, Map<string, string>>()
const statements = new Map<CountyCode, Map<string, Statement>>()

/** Names the schemas in hand-written SQL: `{county}.notice` and `{directory}.division`. */
export function countySql(code: CountyCode, text: string): string {
  const known = qualified.get(code)?.get(text)
  if (known !== undefined) return known
  const made = text.replaceAll('{county}', countySchema(code)).replaceAll('{directory}', '"directory"')
  within(qualified, code).set(text, made)
  return made
}

/**
 * Runs hand-written SQL in a county as a prepared statement. `name` belongs to one text: the same name with another throws.
 * Texts are constants, never built from input: each is kept for good.
 */
export async function queryCounty<Row>(
  code: CountyCode,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const statement = statements.get(code)?.get(text) ?? prepare(code, name, text)
  const { rows } = await sharedPool().query({ ...statement, values: values as unknown[] })
  return rows as Row[]
}

function prepare(code: CountyCode, name: string, text: string): Statement {
  const known = within(statements, code)
  const full = `${name}_${code}`
  if (name.length > LONGEST_NAME) throw new Error(`The name of the statement "${name}" is longer than ${LONGEST_NAME}`)
  for (const other of known.values()) {
    if (other.name === full) throw new Error(`Two statements are called "${name}"`)
  }
  const statement = { name: preparesStatements() ? full : undefined, text: countySql(code, text) }
  known.set(text, statement)
  return statement
}

function within<Value>(maps: Map<CountyCode, Map<string, Value>>, code: CountyCode): Map<string, Value> {
  const found = maps.get(code) ?? new Map<string, Value>()
  maps.set(code, found)
  return found
}
