import { daysBetween } from '@shared/calendar/due'
import { findCatalogueItem } from '@shared/disclosure/catalogue'
import { calendarDate } from '@shared/format'
import { requireViewer } from '../access/viewer'
import { officeText } from '../disclosure/office-now'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { mayChangeCalendar, seesBegun } from './access'
import { setDisclosureCalendar } from './commands'
import { choicesOf, listItems, maySwitchOff } from './items'
import { listEntries, listStandings, listVillageEntries } from './queries'
import { readVillageCalendar, requireReadable } from './readings'

const kindOf = (code: string) => findCatalogueItem(code)?.kind ?? 'VILLAGE_AFFAIRS'

export const resolvers: Resolvers = {
  Query: {
    disclosureCalendar: (_root, { division, from, to }, context) => readVillageCalendar(context, division, from, to),
    calendarEntries: (_root, { division, ...page }, context) => {
      requireReadable(context, division)
      return listEntries(context.county, division, page)
    },
    calendarStandings: (_root, { division }, context) => {
      requireReadable(context, division)
      return listStandings(context.county, division)
    },
  },
  Mutation: {
    setDisclosureCalendar: async (_root, { input }, context) => {
      const { result, userErrors } = await setDisclosureCalendar(context, input)
      return { calendar: result && readVillageCalendar(context, result.divisionCode), userErrors }
    },
  },
  VillageCalendar: {
    division: (calendar, _args, context) => findDivision(context.county, calendar.divisionCode),
    entries: ({ divisionCode, from, to }, _args, context) => listVillageEntries(context.county, divisionCode, from, to),
    items: ({ divisionCode }, _args, context) =>
      listItems(context.county, divisionCode, mayChangeCalendar(requireViewer(context), divisionCode)),
  },
  CalendarEntry: {
    division: (entry, _args, context) => findDivision(context.county, entry.divisionCode),
    kind: (entry) => kindOf(entry.catalogueCode),
    daysLeft: (entry) => daysBetween(calendarDate(new Date()), entry.dueOn),
    disclosureId: ({ begunId, publishedAt, divisionCode }, _args, context) =>
      publishedAt !== null || seesBegun(requireViewer(context), divisionCode) ? begunId : null,
  },
  CalendarItem: {
    kind: (item) => kindOf(item.catalogueCode),
    choices: (item, _args, context) => choicesOf(requireViewer(context), item),
    maySwitchOff: (item, _args, context) => maySwitchOff(requireViewer(context), item),
    decidedBy: ({ setterName, setterPost }, _args, context) =>
      setterName && `${officeText(setterPost ?? '', context.locale)} ${setterName}`,
    decidedAt: (item) => item.setAt,
  },
  CalendarStanding: {
    division: (row, _args, context) => findDivision(context.county, row.divisionCode),
  },
}
