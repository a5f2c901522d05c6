import { calendar as english } from '../en/calendar'
import { addFeature } from '../registry'
import { calendar as chinese } from '../zh-CN/calendar'

addFeature('calendar', { 'zh-CN': chinese, en: english })
