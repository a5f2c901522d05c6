import type { Translation } from '../catalogue'
import type { disclosureWork as source } from '../zh-CN/disclosureWork'

export const disclosureWork: Translation<typeof source> = {
  'matter.label': 'Which matter it belongs to',
  'matter.help':
    'Readers of the item can then follow the matter from beginning to end. Leave it open for what stands alone.',
  'matter.choose': 'Choose a matter',
  'matter.change': 'Another one',
  'matter.remove': 'Not of this matter',
  'matter.removed': 'No longer tied to the matter',
  'matter.tied': 'Tied to “{title}”',
  'matter.open': 'Under way',
  'matter.archived': 'Done',
  'matter.archivedAt': 'Done {date}',
  'matter.none': 'The village has no great matter yet',
  'matter.noneText': 'Propose one from the workbench; it can be chosen here afterwards.',
  'matter.begin': 'This item will be tied to “{title}”, so that it can be followed from beginning to end.',
  'judge.photos': 'Photos of what you inspected',
  'judge.photosHelp':
    'Shown to the village with your opinion. Cover ID, phone and bank card numbers before you take them.',
}
