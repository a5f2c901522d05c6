import { procedureWork as english } from '../en/procedureWork'
import { addFeature } from '../registry'
import { procedureWork as chinese } from '../zh-CN/procedureWork'

addFeature('procedureWork', { 'zh-CN': chinese, en: english })
