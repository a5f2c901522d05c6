import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { typeParsers } from '../../api/database/type-parser'

/**
 * The floor that GraphQL is held against: node:http and pg with the same statements, one route each, no rights, no types.
 * Reads `{ url, statements: { [name]: { text, values } } }` as JSON from argv; prints its port.
 */
interface Plan {
  url: string
  statements: Record<string, { text: string; values: unknown[] }>
}

const plan = JSON.parse(process.argv[2] ?? '{}') as Plan
const pool = new pg.Pool({ connectionString: plan.url, max: 20, types: typeParsers })

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    const { read } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { read: string }
    const statement = plan.statements[read]
    if (statement === undefined) return void response.writeHead(404).end()
    const { rows } = await pool.query({ name: read, ...statement })
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify({ data: rows }))
  })
})

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
