import type { Translation } from '../catalogue'
import type { design as source } from '../zh-CN/design'

export const design = {
  'date.choose': 'Choose a date',
  'time.choose': 'Choose a time',
  'ranking.up': 'Move up: {item}',
  'ranking.down': 'Move down: {item}',
  'ranking.place': 'Place {place}',
  'scale.chosen': '{value} points chosen',
  'progress.of': 'Step {step} of {total}',
  'step.done': 'Done',
  'step.now': 'Under way',
  'step.ahead': 'Not yet begun',
  'search.hint': 'What are you looking for?',
  'image.preview': 'Picture {place} of {total}',
  'table.scroll': 'Swipe sideways to see the whole table',
  'tag.required': 'Required',
  'stepper.less': 'One less: {label}',
  'stepper.more': 'One more: {label}',
  'switch.on': 'On',
  'switch.off': 'Off',
  'gallery.title': 'Components',
} satisfies Translation<typeof source>
