/** A business failure, as the API's `UserError`. */
export interface UserError {
  readonly code: string
  readonly message: string
  readonly field?: string | null
}

export type Outcome<Payload> = { ok: true; payload: Payload } | { ok: false }

type Root = Readonly<Record<string, unknown>>

/** What the mutation's one field answers. */
export type PayloadOf<Data> = Data extends object ? NonNullable<Data[keyof Data]> : never

/** The variables without the key, which the command makes itself. */
export type WithoutKey<Variables> = Variables extends { input: infer Input }
  ? Omit<Variables, 'input'> & { input: Omit<Input, 'idempotencyKey'> }
  : Variables

/** The payload of the only field of a mutation's answer, and its business failures. */
export function readPayload<Data>(data: Data): {
  payload: PayloadOf<Data> | undefined
  userErrors: readonly UserError[]
} {
  const root = Object.entries((data ?? {}) as Root).find(([name]) => name !== '__typename')?.[1]
  const payload = (root ?? undefined) as PayloadOf<Data> | undefined
  const userErrors = (payload as { userErrors?: readonly UserError[] } | undefined)?.userErrors ?? []
  return { payload, userErrors }
}

/** The first message of each field, and those of no field together. */
export function sortErrors(userErrors: readonly UserError[]) {
  const fields: Record<string, string> = {}
  const general: string[] = []
  for (const { field, message } of userErrors) {
    if (field) fields[field] ??= message
    else general.push(message)
  }
  return { fields, general: general.join('\n') || undefined }
}
