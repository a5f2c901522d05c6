import { assembly as english } from '../en/assembly'
import { addFeature } from '../registry'
import { assembly as chinese } from '../zh-CN/assembly'

addFeature('assembly', { 'zh-CN': chinese, en: english })
