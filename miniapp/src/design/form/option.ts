export interface Option<Value extends string = string> {
  value: Value
  label: string
  /** One line that explains the answer. */
  note?: string
}
