export interface SignInLink {
  county: string | undefined
  session: string
  code: string
}

/** What a sign-in code's QR says: `…?county=540225&session=<id>&code=123456`; undefined for any other text. */
export function readSignInLink(text: string): SignInLink | undefined {
  const session = /[?&]session=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:&|$)/.exec(text)?.[1]
  const code = /[?&]code=(\d{6})(?:&|$)/.exec(text)?.[1]
  const county = /[?&]county=(\d{6})(?:&|$)/.exec(text)?.[1]
  return session && code ? { county, session, code } : undefined
}
