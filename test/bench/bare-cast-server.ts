import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/**
 * The floor that casting is held against: node:http and pg, each ballot one insert of its own, nothing checked. Reads
 * `{ url, table, evaluationId }` as JSON from argv; prints its port.
 */
interface Plan {
  url: string
  table: string
  evaluationId: string
}

const plan = JSON.parse(process.argv[2] ?? '{}') as Plan
const pool = new pg.Pool({ connectionString: plan.url, max: 20 })
const text = `INSERT INTO ${plan.table} (evaluation_id, part_id, number, signature, answers, revision)
  VALUES ($1, $2, $3, $4, $5, $6)`

interface Body {
  number: string
  signature: string
  answers: object
  revision: number
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    const { number, signature, answers, revision } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body
    const bytes = (value: string) => Buffer.from(value, 'base64url')
    const part = request.url?.split('/').pop()
    const values = [plan.evaluationId, part, bytes(number), bytes(signature), JSON.stringify(answers), revision]
    await pool.query({ name: 'cast', text, values })
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify({ state: 'CAST' }))
  })
})

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
