import type { GraphqlAnswer, TestApi } from '../support/api'
import { newKey } from '../support/api'

export interface Payload {
  disclosure: {
    id: string
    title: string
    availableActions: string[]
    working: { revision: number; submission: number; state: string; gist: string } | null
    published: { version: number; gist: string; totals: { closing: number } | null } | null
  } | null
  userErrors: { code: string; message: string; field: string | null }[]
  maskings?: { field: string; found: string; words: string; confirmable: boolean; suggestion: string }[]
}

const FIELDS = `disclosure { id title availableActions working { revision submission state gist }
  published { version gist totals { closing } } } userErrors { code message field }`

const INPUTS: Record<string, string> = {
  createDisclosure: 'CreateDisclosureInput',
  saveDisclosureDraft: 'SaveDisclosureDraftInput',
  setDisclosureMatter: 'SetDisclosureMatterInput',
  submitDisclosure: 'SubmitDisclosureInput',
  signDisclosure: 'SignDisclosureInput',
  returnDisclosure: 'ReturnDisclosureInput',
  dissentFromDisclosure: 'DissentFromDisclosureInput',
  publishDisclosure: 'PublishDisclosureInput',
  startDisclosureCorrection: 'StartDisclosureCorrectionInput',
  confirmDisclosureWords: 'ConfirmDisclosureWordsInput',
  fillDisclosureFromVouchers: 'FillDisclosureFromVouchersInput',
}
export const ALL_CHECKED = { truthful: true, complete: true, compliant: true }
const MASKING = ['submitDisclosure', 'publishDisclosure']

/** Calls one of the item's mutations as that person. */
export function caller(api: TestApi) {
  const send = (name: string, token: string, input: object): Promise<GraphqlAnswer<Record<string, Payload>>> => {
    const more = MASKING.includes(name) ? ' maskings { field found words confirmable suggestion }' : ''
    const document = `mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { ${FIELDS}${more} } }`
    const checks = name === 'signDisclosure' ? { checks: ALL_CHECKED } : {}
    return api.send(document, { input: { idempotencyKey: newKey(), ...checks, ...input } }, token)
  }
  return {
    send,
    async run(name: string, token: string, input: object): Promise<Payload> {
      const answer = await send(name, token, input)
      const payload = answer.data?.[name]
      if (payload === undefined) throw new Error(JSON.stringify(answer.errors))
      return payload
    },
  }
}

export const codes = (payload: Payload) => payload.userErrors.map(({ code }) => code)
