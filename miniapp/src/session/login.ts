import Taro from '@tarojs/taro'
import { pageUrl } from '../design/layout/navigate'

export const LOGIN_PAGE = '/account/login/index'
let opening = false

/** Opens the login page once, however many requests were refused; it goes back to where the person was. */
export function openLogin(): void {
  const current = Taro.getCurrentPages().slice(-1)[0]
  if (opening || current?.route?.includes('account/login')) return
  opening = true
  Taro.navigateTo({ url: pageUrl(LOGIN_PAGE), complete: () => setTimeout(() => (opening = false), 500) })
}
