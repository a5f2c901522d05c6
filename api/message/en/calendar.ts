import type { calendar as source } from '../zh-CN/calendar'

export const calendar: Record<keyof typeof source, string> = {
  CALENDAR_SPAN: 'The end must come after the start, within {days} days. Please choose again.',
  CALENDAR_ITEM_UNKNOWN: 'The catalogue has no such recurring item. Please choose again.',
  CALENDAR_FREQUENCY_RARER: 'An item cannot be disclosed less often than the rules ask. Please choose again.',
  CALENDAR_ONLY_MORE_OFTEN: 'The village may only choose more often. Ask the township for less.',
  CALENDAR_FINANCE_ALWAYS: 'Finance is disclosed every quarter at least: it cannot be switched off.',
  CALENDAR_OFF_BY_TOWNSHIP:
    'Only the township or the county can declare an item not applicable. Please ask the township.',
  CALENDAR_REASON_LENGTH: 'Please give the reason in {min} to {max} characters; every villager can read it.',
  CALENDAR_REASON_NUMBER: 'The reason holds an ID, phone or bank number that everybody could read. Please remove it.',
  CALENDAR_UNCHANGED: 'It stands like this already; nothing was changed. Please go back and look.',
}
