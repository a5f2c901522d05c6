import { secrecy as english } from '../en/secrecy'
import { addFeature } from '../registry'
import { secrecy as chinese } from '../zh-CN/secrecy'

addFeature('secrecy', { 'zh-CN': chinese, en: english })
