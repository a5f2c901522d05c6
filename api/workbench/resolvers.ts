import { findCatalogueItem } from '@shared/disclosure/catalogue'
import { requireViewer } from '../access/viewer'
import { periodText } from '../disclosure/period-text'
import { findDivision } from '../division/division-directory'
import { RequestError } from '../error'
import type { Resolvers } from '../generated/graphql'
import type { Locale } from '../message/catalogue'
import { oversees, workingHat } from './access'
import { findVillageStandings, findWorkItems } from './queries'
import type { WorkItemRecord } from './record'

export const resolvers: Resolvers = {
  Query: {
    workbench: (_root, _args, context) => {
      const hat = workingHat(requireViewer(context))
      if (hat === null) throw new RequestError('FORBIDDEN')
      return { hat }
    },
  },
  Workbench: {
    items: ({ hat }, _args, context) =>
      oversees(hat)
        ? []
        : findWorkItems(context.county, hat.divisionCode, hat.kind === 'SUPERVISOR' ? 'supervisor' : 'cadre'),
    villages: ({ hat }, _args, context) =>
      oversees(hat) ? findVillageStandings(context.county, hat.divisionCode) : [],
  },
  WorkItem: {
    title: (item, _args, context) => titleOf(item, context.locale),
    division: (item, _args, context) => findDivision(context.county, item.divisionCode),
  },
  VillageStanding: { division: (row, _args, context) => findDivision(context.county, row.divisionCode) },
}

/** A row of the calendar carries item and period: FINANCE_JOURNAL|2026-Q3. */
function titleOf({ kind, title }: WorkItemRecord, locale: Locale): string {
  if (kind !== 'DISCLOSURE_LATE' && kind !== 'DISCLOSURE_DUE_SOON') return title
  const [code = '', period = ''] = title.split('|')
  const item = findCatalogueItem(code)
  return `${periodText(period, locale)} ${(locale === 'en' ? item?.titleEn : item?.title) ?? code}`
}
