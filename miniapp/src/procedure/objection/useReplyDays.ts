import type { Matter } from '../matter'

/** Days to answer an objection, by the rules the matter was opened under (10, then 20, U). */
export function useReplyDays({ rules }: Pick<Matter, 'rules'>): { first: number; higher: number } {
  const daysOf = (id: string, usual: number) => rules.find((rule) => rule.id === id)?.days ?? usual
  return { first: daysOf('OBJECTION.REPLY', 10), higher: daysOf('OBJECTION.HIGHER_REPLY', 20) }
}
