import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bo } from '../../miniapp/src/message/bo'
import { en } from '../../miniapp/src/message/en'
import { createTranslate } from '../../miniapp/src/message/translate'
import { chinese } from '../../miniapp/src/message/zh-CN'

type Catalogue = Record<string, Record<string, string>>

const source = join(__dirname, '../../miniapp/src')
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

function differences(original: Catalogue, translation: Catalogue): string[] {
  return Object.entries(original).flatMap(([feature, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const translated = translation[feature]?.[key]
      if (translated === undefined) return [`${feature}.${key} is missing`]
      const same = JSON.stringify(parameters(text)) === JSON.stringify(parameters(translated))
      return same ? [] : [`${feature}.${key} has other parameters`]
    }),
  )
}

test('the comparison finds a missing key and other parameters', () => {
  const original = { notice: { title: '通知', reached: '已读 {read}' } }
  expect(differences(original, { notice: { reached: 'Read {count}' } })).toEqual([
    'notice.title is missing',
    'notice.reached has other parameters',
  ])
})

test('English says everything, with the same parameters, and nothing more', () => {
  expect(differences(chinese, en)).toEqual([])
  expect(differences(en, chinese)).toEqual([])
})

/** A language is called by its own name in every language. */
const SAME = ['account.look.chinese', 'account.look.english', 'account.look.tibetan']

test('nothing was left in Chinese by copying', () => {
  const copied = Object.entries(en).flatMap(([feature, texts]) =>
    Object.entries(texts)
      .filter(([key, text]) => /\p{Script=Han}/u.test(text) && text === (chinese as Catalogue)[feature]?.[key])
      .map(([key]) => `${feature}.${key}`),
  )
  expect(copied.filter((key) => !SAME.includes(key))).toEqual([])
})

test('what there is in Tibetan belongs to a known key', () => {
  const unknown = Object.entries(bo).flatMap(([feature, texts]) =>
    Object.keys(texts).filter((key) => !(key in ((chinese as Catalogue)[feature] ?? {}))),
  )
  expect(unknown).toEqual([])
})

test('a text is filled in, and shown in Chinese where a translation is missing', () => {
  expect(createTranslate('zh-CN')('common.count.letters', { count: 3, limit: 30 })).toBe('3 / 30 字')
  expect(createTranslate('bo')('common.action.back')).toBe('返回')
})

/** Their words come with the packages of their screens, not with the first one. */
const late = readdirSync(join(source, 'message/late')).map((file) => file.replace('.ts', ''))

test.each(late)('every page that may say something of %s brings its words', (feature) => {
  const using = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^message|generated/.test(file))
    .filter((file) => readFileSync(join(source, file), 'utf8').includes(`'${feature}.`))
    .map((file) => file.split('/')[0] ?? '')
  // The sheets for the wall are drawn by the disclosure's page.
  const folders = new Set(using.map((folder) => (folder === 'print' ? 'disclosure/detail' : folder)))
  expect(folders.size).toBeGreaterThan(0)
  for (const folder of folders) {
    const pages = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('index.tsx'),
    )
    const without = pages.filter(
      (page) => !readFileSync(join(source, folder, page), 'utf8').includes(`message/late/${feature}'`),
    )
    expect([folder, pages.length > 0, without]).toEqual([folder, true, []])
  }
})

/** The code of a screen without its comments: what is left in Chinese would be shown to nobody in another language. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

test('no screen holds Chinese of its own', () => {
  const screens = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  expect(screens.length).toBeGreaterThan(40)
  const guilty = screens.flatMap((file) => {
    const found = withoutComments(readFileSync(join(source, file), 'utf8')).match(/.*\p{Script=Han}.*/u)
    return found ? [`${file}: ${found[0].trim()}`] : []
  })
  expect(guilty).toEqual([])
})
