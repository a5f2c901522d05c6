import { maskPersonalData } from '../shared/masking/personal-data'

const usage = `Usage: npm run --silent mask < texts > masked      one JSON string a line, in and out
       npm run --silent mask -- --measure          recall and precision over our own corpus`

function readText(line: string): string {
  const text: unknown = JSON.parse(line)
  if (typeof text !== 'string') throw new TypeError('not a string')
  return text
}

/** Lines end at a line feed alone: a JSON string may hold U+2028 and the like as they are. */
async function* lines(): AsyncGenerator<string> {
  let rest = ''
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
}

/** A bad line is named, and goes out masked as the text it is: nothing is lost and the lines stay beside each other. */
async function maskLines(): Promise<number> {
  let [number, bad] = [0, 0]
  for await (const raw of lines()) {
    const line = raw.replace(/\r$/, '')
    number += 1
    if (line.trim() === '') continue
    let text = line
    try {
      text = readText(line)
    } catch {
      bad += 1
      process.stderr.write(`Line ${number} is not a JSON string.\n`)
    }
    process.stdout.write(`${JSON.stringify(maskPersonalData(text))}\n`)
  }
  return bad
}

async function measure(): Promise<number> {
  const { measureMasking, reportMeasure } = await import('../test/shared/masking-measure')
  const measured = measureMasking()
  process.stdout.write(reportMeasure(measured))
  return measured.missed.length + (measured.precision < 0.95 ? 1 : 0)
}

async function main(): Promise<number> {
  const [option, ...rest] = process.argv.slice(2)
  if (option === undefined) return maskLines()
  if (option === '--measure' && rest.length === 0) return measure()
  process.stderr.write(`${usage}\n`)
  return 1
}

main().then((faults) => {
  process.exitCode = faults === 0 ? 0 : 1
})
