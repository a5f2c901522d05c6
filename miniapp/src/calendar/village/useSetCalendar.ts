import { useCommand } from '../../graphql/useCommand'
import { type CalendarItemRowFragment, SetDisclosureCalendarDocument } from '../generated/documents'

/** Decides how often a village discloses an item, or that it does not apply. */
export function useSetCalendar(division: string, catalogueCode: string) {
  const command = useCommand(SetDisclosureCalendarDocument)
  const { applicable, frequency, catalogueCode: code } = command.fieldErrors
  const set = async (answer: CalendarItemRowFragment['frequency'] | 'OFF', reason: string) => {
    const off = answer === 'OFF'
    const input = { division, catalogueCode, applicable: !off, frequency: off ? null : answer, reason: reason.trim() }
    return (await command.run({ input })).ok
  }
  return {
    set,
    busy: command.busy,
    reasonError: command.fieldErrors.reason,
    message: command.message ?? applicable ?? frequency ?? code,
  }
}
