import type { Translation } from '../catalogue'
import type { shell as source } from '../zh-CN/shell'

export const shell = {
  'app.name': 'Mingbai',
  'tab.home': 'Home',
  'tab.disclosure': 'Affairs',
  'tab.evaluation': 'Evaluate',
  'tab.account': 'Me',
  'tab.workbench': 'Workbench',
  'tab.label': 'Main sections',
  'placeholder.text': 'This part is being built.',
  'elder.title': 'Is the text too small?',
  'elder.text': 'Your WeChat uses large text. Use large text here too?',
  'elder.accept': 'Use large text',
  'elder.later': 'No, thank you',
} satisfies Translation<typeof source>
