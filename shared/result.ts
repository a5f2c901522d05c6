/** What a pure rule found wrong: `code` names the message, `field` is the path of the input ('sections.0.title'). */
export interface Problem<Code extends string = string> {
  code: Code
  field: string
  /** Values for the message's `{name}` places, such as `max`. */
  parameters?: { [name: string]: string | number }
}

/** A parsed value, or everything that is wrong with the input. */
export type Result<Value, Code extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; problems: Problem<Code>[] }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused<Code extends string>(problems: Problem<Code>[]): { ok: false; problems: Problem<Code>[] } {
  return { ok: false, problems }
}
