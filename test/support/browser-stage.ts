import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { BrowserPerson } from './browser-person'
import { type Product, startProduct } from './product'
import { buildH5 } from './product-build'

export interface BrowserStage {
  /** A person of 拉孜村 with a phone of their own. After each test nobody's phone may have shown an error. */
  enter(name: string): Promise<BrowserPerson>
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
  }
}
