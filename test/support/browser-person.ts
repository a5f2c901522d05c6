import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { openContext } from './browser'

/** How long a person waits for what should appear. */
const PATIENCE = 15_000
const PLACE = ['日喀则市 拉孜县', '拉孜镇', '拉孜村']

/** Somebody with a phone of their own: sees words and presses what they name. */
export class BrowserPerson {
  /** Errors of the console and of the scripts: what no person should ever cause. */
  readonly troubles: string[] = []

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly origin: string,
  ) {
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (error) => this.troubles.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${message.text()} (${message.location().url})`)
    })
  }

  /** A fresh phone on the product's first page. */
  static async open(browser: Browser, origin: string): Promise<BrowserPerson> {
    const context = await openContext(browser)
    const person = new BrowserPerson(await context.newPage(), context, origin)
    await person.page.goto(origin)
    return person
  }

  /** Opens the product and steps into one of the demo's faces of 拉孜村, the way a newcomer does. */
  static async enterAs(browser: Browser, origin: string, name: string): Promise<BrowserPerson> {
    const person = await BrowserPerson.open(browser, origin)
    await person.press('进入我的村')
    await person.press('请选择您的村')
    for (const place of PLACE) await person.try(person.screen.getByRole('link', { name: place, exact: true }).click())
    await person.press(`${name}，`)
    await person.sees('需要您办的事')
    return person
  }

  /** The page shown, once it has come to rest: what is scrolled to while it slides in tears the frame apart. */
  get screen(): Locator {
    return this.page.locator('.taro_page_stationed:visible').last()
  }

  /** A button, row, tab or answer; rows are named by how they begin. Fails when several are called so. */
  control(name: string): Locator {
    const { screen } = this
    const beginning = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
    return (['tab', 'radio', 'checkbox', 'switch'] as const)
      .map((role) => screen.getByRole(role, { name, exact: true }))
      .reduce(
        (all, one) => all.or(one),
        screen.getByRole('button', { name, exact: true }).or(screen.getByRole('link', { name: beginning })),
      )
  }

  press(name: string): Promise<void> {
    return this.try(this.control(name).click())
  }

  /** Turns to a tab of the first page; doors there may be called alike. */
  turnTo(tab: string): Promise<void> {
    return this.try(this.screen.getByRole('tab', { name: tab, exact: true }).click())
  }

  /** Presses the button that stands with these words, where each row has one. */
  pressBeside(words: string, name: string): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: true })
    // Of all that hold both, the last begins nearest to them.
    const row = this.screen.locator('*').filter({ hasText: words }).filter({ has: button }).last()
    return this.try(row.getByRole('button', { name, exact: true }).click())
  }

  /** Answers a question of a form. */
  answer(question: string, option: string): Promise<void> {
    const choice = this.screen.getByRole('radiogroup', { name: question })
    return this.try(choice.getByRole('radio', { name: option, exact: true }).click())
  }

  /** Says yes in the dialog above everything else. */
  agree(label: string): Promise<void> {
    return this.try(this.screen.getByRole('dialog').last().getByRole('button', { name: label, exact: true }).click())
  }

  /** Types into the field of this name. */
  type(label: string, text: string): Promise<void> {
    const field = this.screen.getByLabel(label, { exact: true }).and(this.page.locator('input, textarea'))
    return this.try(field.fill(text))
  }

  /** Waits for words on the page shown. */
  sees(words: string | RegExp): Promise<void> {
    return this.try(this.screen.getByText(words).filter({ visible: true }).first().waitFor())
  }

  /** All the words on the page shown. */
  text(): Promise<string> {
    return this.screen.textContent({ timeout: 1000 }).then(String)
  }

  /** Waits until this phone keeps something that contains these words, for what is kept a moment after it was typed. */
  async keeps(words: string): Promise<void> {
    const kept = (wanted: string) => Object.values(localStorage).some((value) => String(value).includes(wanted))
    await this.try(this.page.waitForFunction(kept, words))
  }

  /**
   * A bad line: requests of this operation reach the API, but the answers are lost, as many as told.
   * The console says so each time, which is no fault then.
   */
  async loseAnswers(operation: string, times: number): Promise<void> {
    let left = times
    await this.page.route('**/graphql', async (route) => {
      const asked = (route.request().postDataJSON() as { operationName?: string } | null)?.operationName
      if (asked !== operation || left === 0) return route.continue()
      left -= 1
      await route.fetch()
      await route.abort('connectionreset')
    })
  }

  /** Takes back what the console said about lost answers; tells how many there were. */
  forgiveLostAnswers(): number {
    const others = this.troubles.filter((trouble) => !trouble.includes('ERR_CONNECTION_RESET'))
    const forgiven = this.troubles.length - others.length
    this.troubles.splice(0, this.troubles.length, ...others)
    return forgiven
  }

  /** What fails says what the page said instead, and leaves a picture of it. */
  async try<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work
    } catch (error) {
      const picture = join(__dirname, '../../.build/e2e', `${Date.now()}.png`)
      await this.page.screenshot({ path: picture }).catch(() => {})
      const text = await this.text().catch(() => 'nothing')
      throw new Error([String(error), `See ${picture}`, `The page says: ${text}`, ...this.troubles].join('\n'))
    }
  }

  /** Brings another page of the product up, as a link of a message does. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/#${path}`)
  }

  close(): Promise<void> {
    return this.context.close()
  }
}
