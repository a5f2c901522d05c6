let ahead = 0

/** Called with the `Date` header of each answer: a phone whose clock is wrong still knows what time it is for the API. */
export function noteServerTime(date: string | undefined): void {
  const at = Date.parse(date ?? '')
  if (!Number.isNaN(at)) ahead = at - Date.now()
}

/** Now, in ms, by the API's clock once it has answered anything; by the phone's before. */
export const serverNow = (): number => Date.now() + ahead
