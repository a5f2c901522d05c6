// Builds the mini-program: node tools/build-miniapp.mjs h5|weapp [--watch]. With nothing changed it returns at once.
import { spawn } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressFiles } from './compress-files.mjs'
import { generateIcons } from './generate-icons.mjs'
import { hashOf, whenChanged } from './stamp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const targets = { h5: 'index.html', weapp: 'app.json' }

const environmentFor = (target) => ({
  ...process.env,
  // Jest says `test`, which is no way to build: the tests drive what people get.
  NODE_ENV: process.env.NODE_ENV === 'development' ? 'development' : 'production',
  // The gallery of components: in the browser for whoever looks at the demo, never in WeChat's packages.
  MINGBAI_GALLERY: process.env.MINGBAI_GALLERY ?? (target === 'h5' ? '1' : '0'),
  BROWSERSLIST_IGNORE_OLD_DATA: '1',
})

function inputsOf(target, environment) {
  const code = hashOf(['miniapp/src', 'miniapp/config', 'shared'])
  const documents = hashOf(['api/generated/trusted-documents.json'])
  const set = ['NODE_ENV', 'MINGBAI_GALLERY', 'MINGBAI_API', 'MINGBAI_COUNTY'].map((name) => environment[name] ?? '')
  const around = hashOf([
    'miniapp/babel.config.js',
    'miniapp/package.json',
    'package-lock.json',
    'tools/generate-icons.mjs',
    'tools/compress-files.mjs',
  ])
  return [target, code, documents, around, ...set].join('\n')
}

function compile(target, environment, watch) {
  const cli = require.resolve('@tarojs/cli/bin/taro')
  const args = [cli, 'build', '--type', target, ...(watch ? ['--watch'] : [])]
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'miniapp'),
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (watch ? process.stdout.write(chunk) : said.push(chunk)))
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`${Buffer.concat(said).toString()}\nThe ${target} build failed`))
    })
  })
}

/** Builds `miniapp/dist/<target>` unless it is there already for the same inputs. Returns whether it was built. */
export async function buildMiniapp(target, { watch = false } = {}) {
  process.chdir(root)
  const environment = environmentFor(target)
  generateIcons()
  if (watch) return compile(target, environment, true)
  return whenChanged(
    `.build/miniapp-${target}.stamp`,
    inputsOf(target, environment),
    [`miniapp/dist/${target}/${targets[target]}`],
    async () => {
      // Built beside its place and moved there whole: whoever serves or reads the last build never sees half of one.
      const building = `dist/.${target}-building`
      await compile(target, { ...environment, MINGBAI_OUTPUT: building }, false)
      if (target === 'h5') compressFiles(`miniapp/${building}`)
      rmSync(`miniapp/dist/${target}`, { recursive: true, force: true })
      renameSync(`miniapp/${building}`, `miniapp/dist/${target}`)
    },
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2]
  if (!(target in targets)) {
    console.error('Usage: node tools/build-miniapp.mjs h5|weapp [--watch]')
    process.exit(2)
  }
  try {
    const built = await buildMiniapp(target, { watch: process.argv.includes('--watch') })
    console.log(built ? `miniapp/dist/${target} is built` : `miniapp/dist/${target} is up to date`)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
