// `npm test`: what CI runs, in the order in which a fault is cheapest to find. Arguments go to Jest (then only Jest runs).
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const only = process.argv.slice(2)

function step(title, command, ...args) {
  const began = Date.now()
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`npm test: ${title} failed`)
    process.exit(status ?? 1)
  }
  console.log(`npm test: ${title} took ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

const jest = ['node_modules/jest/bin/jest.js', '-c', 'test/jest.config.cjs']
step('generated code', 'tools/generate.mjs', ...(only.length > 0 ? [] : ['--check']))
if (only.length > 0) step('the tests asked for', ...jest, ...only)
else {
  step('format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.')
  for (const part of ['api', 'miniapp', 'test'])
    step(`types of ${part}`, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', part)
  step('migrations match the models', 'tools/prisma-engine/check-migrations.mjs')
  step('the mini-program for WeChat', 'tools/build-miniapp.mjs', 'weapp')
  step('the mini-program for browsers', 'tools/build-miniapp.mjs', 'h5')
  step('tests', ...jest)
}
