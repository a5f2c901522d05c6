import { ballot as english } from '../en/ballot'
import { addFeature } from '../registry'
import { ballot as chinese } from '../zh-CN/ballot'

addFeature('ballot', { 'zh-CN': chinese, en: english })
