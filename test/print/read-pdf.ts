import { execFile } from 'node:child_process'
import { join } from 'node:path'

/** pdf.js comes as an ES module that Jest does not load: it reads in a process of its own. */
const READER = `
import { extractText, getDocumentProxy } from 'unpdf'
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)))
process.stdout.write(JSON.stringify((await extractText(pdf, { mergePages: false })).text))`

/** The text of each page without white space, as a reader of the file finds it. */
export function readPages(bytes: Uint8Array): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const options = { cwd: join(__dirname, '../..'), maxBuffer: 64 * 1024 * 1024 }
    const child = execFile(process.execPath, ['--input-type=module', '-e', READER], options, (error, text) => {
      if (error) reject(error)
      else resolve((JSON.parse(text) as string[]).map((page) => page.replace(/\s/g, '')))
    })
    child.stdin?.end(bytes)
  })
}
