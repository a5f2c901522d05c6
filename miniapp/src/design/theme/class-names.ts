/** Joins the class names that apply: `classNames('mb-tag', wide && 'mb-tag--wide')`. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
