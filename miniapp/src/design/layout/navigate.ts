import Taro from '@tarojs/taro'

export const MAIN_PAGE = '/shell/main/index'

/** The address of a page with its parameters: `pageUrl('/notice/detail/index', { id })`. */
export function pageUrl(path: string, query: Record<string, string | number | undefined> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return search ? `${path}?${search}` : path
}

/** Opens a page above this one; when WeChat's ten pages are used up, in place of this one. */
export function openPage(path: string, query?: Record<string, string | number | undefined>): void {
  const url = pageUrl(path, query)
  if (Taro.getCurrentPages().length >= 9) Taro.redirectTo({ url })
  else Taro.navigateTo({ url })
}

/** Replaces this page, so that going back does not return to a form that was sent. */
export function replacePage(path: string, query?: Record<string, string | number | undefined>): void {
  Taro.redirectTo({ url: pageUrl(path, query) })
}

/** One of the tabs of the main page. */
export function openTab(tab: string): void {
  Taro.reLaunch({ url: pageUrl(MAIN_PAGE, { tab }) })
}

/** Back to the page before, or to the first tab when this page was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else openTab('home')
}
