import { fileFaults } from '../../roster/file-fault'
import { rosterMessages } from '../../roster/parse/message'
import type { roster as zh } from '../zh-CN/roster'

export const roster: Record<keyof typeof zh, string> = {
  ...fileFaults(rosterMessages.en),
  ROSTER_IMPORT_DONE: 'This import was already dealt with. Choose the file again to import once more.',
  ROSTER_CHANGED_SINCE: 'The roll changed after the preview; nothing was written. Choose the file again.',
  ROSTER_NUMBERS_OWN_VILLAGE: 'Only cadres of the village itself export whole ID numbers. You may export without them.',
  ROSTER_REASON_REQUIRED: 'Say what the whole numbers are for ({min} characters at least); villagers can see it.',
  ROSTER_EXPORT_GONE: 'The address has expired. Go back to the roster and export again.',
}
