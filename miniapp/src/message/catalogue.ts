/** The names in braces of a text: `已读 {read} / {total}` → `read | total`. */
export type ParameterOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never

export type Feature = Record<string, string>

/** A translation of a feature: the same keys, any text. That the parameters agree is checked by a test. */
export type Translation<Source extends Feature> = { [Key in keyof Source]: string }
