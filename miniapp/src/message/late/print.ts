import { print as english } from '../en/print'
import { addFeature } from '../registry'
import { print as chinese } from '../zh-CN/print'

addFeature('print', { 'zh-CN': chinese, en: english })
