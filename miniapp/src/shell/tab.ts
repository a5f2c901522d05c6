import type { IconName } from '../design/icon/icon-names'

export const tabs = ['home', 'disclosure', 'evaluation', 'workbench', 'account'] as const
export type Tab = (typeof tabs)[number]

export const tabIcons: Record<Tab, IconName> = {
  home: 'house',
  disclosure: 'landmark',
  evaluation: 'vote',
  workbench: 'briefcase',
  account: 'user-round',
}

/** The workbench belongs to those who hold an office; everybody has the others. */
export const tabsFor = (hasOffice: boolean): Tab[] => tabs.filter((tab) => tab !== 'workbench' || hasOffice)

/** The tab an address names, if the person has it; else the first. */
export function readTab(wanted: string | undefined, allowed: readonly Tab[]): Tab {
  return allowed.find((tab) => tab === wanted) ?? 'home'
}
