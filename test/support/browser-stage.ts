import type { Browser, Page } from 'playwright-core'
import { desk, launchBrowser, openContext } from './browser'
import { BrowserPerson } from './browser-person'
import { type Product, startProduct } from './product'
import { buildH5 } from './product-build'

export interface BrowserStage {
  /** A person of 拉孜村 with a phone of their own. After each test nobody's phone may have shown an error. */
  enter(name: string): Promise<BrowserPerson>
  /** Somebody at a desk, on a page of the server that is none of the app's; and every address their browser asks. */
  visit(path: string): Promise<{ page: Page; origin: string; asked: string[]; troubles: string[] }>
}

/** The whole product and a browser for the tests of a file. */
export function browserStage(): BrowserStage {
  let product: Product
  let browser: Browser
  const people: BrowserPerson[] = []

  beforeAll(async () => {
    product = await startProduct({ webFolder: buildH5() })
    browser = await launchBrowser()
  }, 300_000)

  afterEach(async () => {
    const left = people.splice(0)
    const troubles = left.flatMap((person) => person.troubles)
    for (const person of left) await person.close()
    expect(troubles).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  return {
    enter: async (name) => {
      const person = await BrowserPerson.enterAs(browser, product.origin, name)
      people.push(person)
      return person
    },
    visit: async (path) => {
      const { origin } = product
      const page = await (await openContext(browser, { viewport: desk })).newPage()
      const asked: string[] = []
      const troubles: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', (error) => troubles.push(String(error)))
      await page.goto(`${origin}${path}`)
      return { page, origin, asked, troubles }
    },
  }
}
