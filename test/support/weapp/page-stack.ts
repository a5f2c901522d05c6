/** What WeChat's page stack needs of a page. */
export interface StackPage {
  route: string
  options: Record<string, string>
  show(): void
  hide(): void
  unload(): void
}

interface Call {
  url?: string
  delta?: number
  success?: (value: object) => void
  complete?: (value: object) => void
}

/** `shell/main/index` and `{ tab: 'home' }` of `/shell/main/index?tab=home`. */
export function readAddress(url: string): { route: string; options: Record<string, string> } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  // WeChat hands the query over undecoded; Taro's pages decode it themselves.
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='))
  return { route: path, options: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) }
}

/** The stack of pages and the calls of `wx` that change it. */
export function createPageStack<Page extends StackPage>(
  open: (route: string, options: Record<string, string>) => Page,
) {
  const pages: Page[] = []
  let closed = false
  const push = (url: string) => {
    const { route, options } = readAddress(url)
    const page = open(route, options)
    pages.push(page)
    page.show()
  }
  const drop = (count: number) => {
    for (let left = Math.min(count, pages.length); left > 0; left -= 1) pages.pop()?.unload()
  }
  const go = (change: (call: Call) => void) => (call: Call) => {
    // WeChat answers later, never within the call.
    Promise.resolve().then(() => {
      if (closed) return
      change(call)
      call.success?.({})
      call.complete?.({})
    })
  }
  return {
    pages,
    current: (): Page => {
      const page = pages[pages.length - 1]
      if (!page) throw new Error('No page is open')
      return page
    },
    push,
    close() {
      closed = true
      drop(pages.length)
    },
    wx: {
      navigateTo: go(({ url = '' }) => {
        pages[pages.length - 1]?.hide()
        push(url)
      }),
      redirectTo: go(({ url = '' }) => {
        drop(1)
        push(url)
      }),
      reLaunch: go(({ url = '' }) => {
        drop(pages.length)
        push(url)
      }),
      switchTab: go(({ url = '' }) => {
        drop(pages.length)
        push(url)
      }),
      navigateBack: go(({ delta = 1 }) => {
        drop(Math.min(delta, pages.length - 1))
        pages[pages.length - 1]?.show()
      }),
    },
  }
}
