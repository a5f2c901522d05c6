import { parseArgs } from 'node:util'
import { readSeedCode } from '../shared/ballot/seed-code'
import { judge } from './verify/judge'
import { BoardUnreadable, readPublished } from './verify/published'
import { report } from './verify/report'

const usage = `Usage: npm run --silent verify -- URL EVALUATION     the product's address, with or without /<county>
       npm run --silent verify -- BOARD              the board's own address, or a file it was saved in
       --code CODE   also look for the ballots of a 票号 · --key KEY   the signing key it must have · --json`

/** 0: everything agrees · 1: something does not · 2: no board could be read · 64: asked in a way nobody understands. */
async function main(): Promise<number> {
  const options = { json: { type: 'boolean' }, code: { type: 'string' }, key: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [place, evaluation, ...rest] = positionals
  const code = values.code === undefined ? undefined : readSeedCode(values.code)
  if (place === undefined || rest.length > 0) return fail(usage, 64)
  if (code?.ok === false) return fail('票号不对：请对着抄下的再看一遍（14组，每组4个字母或数字）。', 64)
  try {
    const verdict = judge(await readPublished(place, evaluation), { seed: code?.seed, key: values.key })
    process.stdout.write(values.json ? `${JSON.stringify(verdict, null, 2)}\n` : report(verdict))
    return verdict.ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof BoardUnreadable)) throw error
    return fail(error.message, 2)
  }
}

function fail(message: string, code: number): number {
  process.stderr.write(`${message}\n`)
  return code
}

main().then((code) => {
  process.exitCode = code
})
