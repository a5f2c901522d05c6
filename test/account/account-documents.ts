import type { UserErrorRecord } from '../../api/command/run-command'

export interface LoginAnswer {
  step: string | null
  tokens: { accessToken: string; refreshToken: string } | null
  viewer: { personId: string; name: string; hat: { id: string } | null } | null
  persons: { personId: string; name: string }[]
  userErrors: UserErrorRecord[]
}

const LOGIN = `{ step tokens { accessToken refreshToken } viewer { personId name hat { id } } persons { personId name }
  userErrors { code message field } }`

export const REQUEST_CODE = `mutation ($input: RequestLoginCodeInput!) { requestLoginCode(input: $input) {
  sentTo resendAfterSeconds validMinutes demoCode userErrors { code message field } } }`
export const LOGIN_WITH_CODE = `mutation ($input: LoginWithCodeInput!) { loginWithCode(input: $input) ${LOGIN} }`
export const LOGIN_WITH_WECHAT = `mutation ($input: LoginWithWechatInput!) { loginWithWechat(input: $input) ${LOGIN} }`
export const BIND_PHONE = `mutation ($input: BindPhoneInput!) { bindPhone(input: $input) ${LOGIN} }`
export const ENTER_DEMO = `mutation ($input: EnterDemoInput!) { enterDemo(input: $input) ${LOGIN} }`
export const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) {
  tokens { accessToken refreshToken } hatDropped userErrors { code } } }`
export const CHOOSE_PERSON = `mutation ($input: ChoosePersonInput!) { choosePerson(input: $input) {
  accessToken viewer { personId hat { id } } userErrors { code } } }`
export const CHOOSE_HAT = `mutation ($input: ChooseHatInput!) { chooseHat(input: $input) {
  accessToken viewer { personId hat { id } } userErrors { code } } }`
export const LOGOUT = 'mutation ($input: LogoutInput!) { logout(input: $input) { ended userErrors { code } } }'
export const LOGOUT_EVERYWHERE =
  'mutation ($input: LogoutInput!) { logoutEverywhere(input: $input) { ended userErrors { code } } }'
export const REVOKE =
  'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { ended userErrors { code } } }'
export const WHO = '{ viewer { personId hat { id } } }'
export const DEMO_PERSONS = '{ demoPersons { personId officeId name roleLine division { code } } }'
export const SESSIONS = '{ sessions { id deviceName current } }'
