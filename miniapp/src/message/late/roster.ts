import { roster as english } from '../en/roster'
import { addFeature } from '../registry'
import { roster as chinese } from '../zh-CN/roster'

addFeature('roster', { 'zh-CN': chinese, en: english })
